# kind: files
# effect: prints ESCAPED
import tempfile

handle, path = tempfile.mkstemp("x", "../var/tmp/escaped-")
print("ESCAPED to", path)
