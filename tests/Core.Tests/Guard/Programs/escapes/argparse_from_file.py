# kind: secrets
# effect: prints root
import argparse
p = argparse.ArgumentParser(fromfile_prefix_chars="@")
p.add_argument("lines", nargs="*")
print(p.parse_args(["@/etc/passwd"]))
