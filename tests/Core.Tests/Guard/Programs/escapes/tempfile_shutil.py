# kind: module-in-module
# effect: prints ESCAPED
import tempfile

tempfile._shutil.os.system("echo ESCAPED")
