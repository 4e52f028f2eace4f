# input: {"title": "Monthly report", "figures": {"jan": 3, "feb": 5, "mar": 4}}
from pathlib import Path

out = Path("/tmp") / "reports"
out.mkdir(parents=True, exist_ok=True)
target = out / "report.md"

lines = [f"# {input_data['title']}", "", "| month | value |", "|---|---:|"]
lines += [f"| {month} | {value} |" for month, value in input_data["figures"].items()]
target.write_text("\n".join(lines) + "\n", encoding="utf-8")

text = target.read_text(encoding="utf-8")
result = {"file": target.name, "suffix": target.suffix, "lines": len(text.splitlines())}
print(text)
