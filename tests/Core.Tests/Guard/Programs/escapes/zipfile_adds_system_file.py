# kind: secrets
# effect: prints root:
import io
import zipfile

buffer = io.BytesIO()
with zipfile.ZipFile(buffer, "w") as archive:
    archive.write("/etc/passwd", "x")
    print(archive.read("x").decode())
