# kind: files
# effect: writes /var/tmp/escaped.zip
import zipfile

with zipfile.ZipFile("/var/tmp/escaped.zip", "w") as archive:
    archive.writestr("a", "ESCAPED")
