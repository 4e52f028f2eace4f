# kind: files
# effect: writes /var/tmp/escaped-member
import io
import zipfile

buffer = io.BytesIO()
with zipfile.ZipFile(buffer, "w") as archive:
    archive.writestr("escaped-member", "x")
    archive.extract("escaped-member", "/var/tmp")
