# input: ["x", "y"]
import os
from pathlib import Path


def save(lines, path="/tmp/reports/first.txt"):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write("\n".join(lines))


def save_too(lines, path: Path):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines))


save(input_data)
save_too(input_data, Path("/tmp/reports/deep/second.txt"))
result = sorted(p.name for p in Path("/tmp/reports").rglob("*.txt"))
