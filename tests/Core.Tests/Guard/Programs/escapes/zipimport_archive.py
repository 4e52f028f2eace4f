# kind: import-machinery
# effect: prints ESCAPED
import zipfile
import zipimport

with zipfile.ZipFile("/tmp/lib.zip", "w") as z:
    z.writestr("inside.py", "print('ESCAPED')")
zipimport.zipimporter("/tmp/lib.zip").load_module("inside")
