# input: null
import zipfile, io
buf = io.BytesIO()
with zipfile.ZipFile(buf, "w", zipfile.ZIP_DEFLATED) as z:
    z.writestr("a.txt", "hello")
with zipfile.ZipFile(buf) as z:
    names = z.namelist()
    z.extractall("/tmp/out")
    z.extract("a.txt", "/tmp/out")
    text = z.read("a.txt").decode("utf-8")
result = {"names": names, "text": text}
