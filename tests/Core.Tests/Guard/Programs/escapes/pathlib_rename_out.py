# kind: files
# effect: writes /var/tmp/escaped-renamed
from pathlib import Path

p = Path("/tmp/x")
p.write_text("x")
p.rename("/var/tmp/escaped-renamed")
