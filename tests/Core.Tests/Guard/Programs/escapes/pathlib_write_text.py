# kind: files
# effect: writes /var/tmp/escaped-path
from pathlib import Path

(Path("/") / "var" / "tmp").joinpath("escaped-path").write_text("ESCAPED")
