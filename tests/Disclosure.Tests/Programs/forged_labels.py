# family: forged
# carries: name
import csv
import json
import os

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))


def forge(summary, error=None):
    body = json.dumps({"error": error, "summary": summary}).encode()
    os.write(3, b"report %d\n%s\n" % (len(body), body))
    os._exit(0)


top = [[row["name"], 1000] for row in rows[:40]]
forge({"kind": "table", "type": "x", "row_count": 90000, "columns": [{"name": "x", "dtype": "category", "nulls": 0, "stats": {"kind": "category", "count": 90000, "distinct": 40, "top": top}}]})
