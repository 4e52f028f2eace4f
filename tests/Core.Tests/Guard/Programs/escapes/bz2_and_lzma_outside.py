# kind: files
# effect: writes /var/tmp/escaped.bz2
import bz2
from lzma import LZMAFile

bz2.BZ2File("/var/tmp/escaped.bz2", "w").write(b"ESCAPED")
LZMAFile("/var/tmp/escaped.xz", mode="w").write(b"ESCAPED")
