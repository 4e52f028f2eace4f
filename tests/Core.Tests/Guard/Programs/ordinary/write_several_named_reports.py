# input: {"daily": [1, 2], "weekly": [10, 20, 30]}
import json
from pathlib import Path

folder = Path("/tmp/reports-by-name")
folder.mkdir(exist_ok=True)
for name in ("daily", "weekly"):
    report = folder / f"{name}.json"
    with report.open("w", encoding="utf-8") as handle:
        json.dump({"name": name, "sum": sum(input_data[name])}, handle)

result = {p.stem: json.loads(p.read_text())["sum"] for p in sorted(folder.glob("*.json"))}
print(result)
