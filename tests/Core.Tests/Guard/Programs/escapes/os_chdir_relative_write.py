# kind: files
# effect: writes /var/tmp/escaped-cwd
import os

os.chdir("/var/tmp")
with open("escaped-cwd", "w") as f:
    f.write("ESCAPED")
