# kind: files
# effect: writes /var/tmp/escaped-member
import io
import zipfile

box = io.BytesIO()
with zipfile.ZipFile(box, "w") as archive:
    archive.writestr("escaped-member", "ESCAPED")
zipfile.ZipFile(box).extractall(path="/var/tmp")
