# kind: files
# effect: prints /var/tmp/
import tempfile

tempfile.tempdir = "/var/tmp"
print(tempfile.mkdtemp())
