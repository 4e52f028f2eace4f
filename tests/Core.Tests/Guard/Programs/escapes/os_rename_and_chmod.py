# kind: files
# effect: writes /var/tmp/escaped-renamed
import os

with open("/tmp/draft", "w") as f:
    f.write("ESCAPED")
os.rename("/tmp/draft", "/var/tmp/escaped-renamed")
os.chmod("/var/tmp/escaped-renamed", 0o777)
