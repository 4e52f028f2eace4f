# family: forged
# carries: card
import csv
import json
import os

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))


def forge(summary, error=None):
    body = json.dumps({"error": error, "summary": summary}).encode()
    os.write(3, b"report %d\n%s\n" % (len(body), body))
    os._exit(0)


forge({"kind": "table", "type": rows[0]["card"], "row_count": 90, "columns": [], "notes": [row["card"] for row in rows[:40]]})
