# kind: files
# effect: prints ESCAPED
import tempfile

with tempfile.NamedTemporaryFile("w", prefix="/var/tmp/escaped-", delete=False) as f:
    f.write("x")
    print("ESCAPED to", f.name)
