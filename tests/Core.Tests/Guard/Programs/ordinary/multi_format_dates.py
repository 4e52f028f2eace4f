# input: ["2024-03-05", "05.03.2024", "03/05/24", "5 Mar 2024", "yesterday"]
from datetime import datetime

FORMATS = ("%Y-%m-%d", "%d.%m.%Y", "%m/%d/%y", "%d %b %Y")


def parse(text):
    for fmt in FORMATS:
        try:
            return datetime.strptime(text, fmt).date(), fmt
        except ValueError:
            continue
    return None, None


result = []
for raw in input_data:
    day, fmt = parse(raw)
    result.append({"raw": raw, "iso": day and day.isoformat(), "format": fmt})
    print(f"{raw:<14} -> {day or 'unparsed'!s:<12} {fmt or ''}")
parsed = [r for r in result if r["iso"]]
assert len({r["iso"] for r in parsed}) == 1
