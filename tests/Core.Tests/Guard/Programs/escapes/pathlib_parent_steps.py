# kind: files
# effect: writes /var/tmp/escaped-parent
from pathlib import Path

here = Path("/tmp/a/b")
(here.parent.parent.parent / "var/tmp/escaped-parent").write_bytes(b"ESCAPED")
