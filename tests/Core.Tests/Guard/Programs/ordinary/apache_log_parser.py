# input: ["10.0.0.1 - - [12/Mar/2024:10:00:01 +0000] \"GET /index.html HTTP/1.1\" 200 5123", "10.0.0.2 - - [12/Mar/2024:10:00:03 +0000] \"POST /login HTTP/1.1\" 401 213", "garbage line"]
import re
from collections import Counter
from datetime import datetime

import pandas as pd

LOG = re.compile(
    r'(?P<ip>\S+) \S+ \S+ \[(?P<when>[^\]]+)\] "(?P<method>[A-Z]+) (?P<path>\S+) [^"]*" (?P<status>\d{3}) (?P<size>\d+|-)'
)

rows, bad = [], 0
for line in input_data:
    if not (m := LOG.match(line)):
        bad += 1
        continue
    rec = m.groupdict()
    rec["when"] = datetime.strptime(rec["when"], "%d/%b/%Y:%H:%M:%S %z")
    rec["status"] = int(rec["status"])
    rec["size"] = 0 if rec["size"] == "-" else int(rec["size"])
    rows.append(rec)

print("unparsed lines:", bad)
print(Counter(r["status"] // 100 * 100 for r in rows).most_common())
result = pd.DataFrame(rows)
