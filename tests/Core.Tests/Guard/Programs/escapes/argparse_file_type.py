# kind: files
# effect: writes /var/tmp/escaped-argument
import argparse

argparse.FileType("w")("/var/tmp/escaped-argument").write("ESCAPED")
