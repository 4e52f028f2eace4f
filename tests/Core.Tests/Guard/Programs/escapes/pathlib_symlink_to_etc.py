# kind: files
# effect: prints root:
from pathlib import Path

link = Path("/tmp/innocent")
link.symlink_to("/etc/passwd")
print(link.read_text()[:20])
