# kind: secrets
# effect: prints root:
from pathlib import Path

place = Path("/data") / ".." / "etc" / "passwd"
print(place.read_text())
