# kind: files
# effect: writes /var/tmp/escaped-low
import os

fd = os.open("/var/tmp/escaped-low", os.O_WRONLY | os.O_CREAT)
os.write(fd, b"ESCAPED")
