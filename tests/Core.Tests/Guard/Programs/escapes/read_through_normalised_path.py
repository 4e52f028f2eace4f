# kind: secrets
# effect: prints root:
import os

base = "/var/www/uploads"
name = "../../../etc/passwd"
with open(os.path.normpath(os.path.join(base, name))) as f:
    print(f.read())
