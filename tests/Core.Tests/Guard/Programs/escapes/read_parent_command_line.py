# kind: secrets
# effect: prints python
from pathlib import Path

print(Path("/proc/1/cmdline").read_bytes())
