# kind: files
# effect: writes /var/tmp/escaped-fileio
from io import BufferedWriter, FileIO

out = BufferedWriter(FileIO("/var/tmp/escaped-fileio", "w"))
out.write(b"ESCAPED")
out.flush()
