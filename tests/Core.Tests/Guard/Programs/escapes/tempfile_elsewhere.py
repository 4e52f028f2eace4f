# kind: files
# effect: prints ESCAPED
import tempfile

with tempfile.NamedTemporaryFile(dir="/var/tmp") as f:
    print("ESCAPED", f.name)
