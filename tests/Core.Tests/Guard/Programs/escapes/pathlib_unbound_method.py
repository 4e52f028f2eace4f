# kind: files
# effect: writes /var/tmp/escaped-unbound
import pathlib

pathlib.Path.write_text(pathlib.Path("/var/tmp/escaped-unbound"), "ESCAPED")
