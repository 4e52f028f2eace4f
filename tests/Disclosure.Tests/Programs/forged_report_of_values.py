# family: forged
# carries: email
import csv
import json
import os

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))


def forge(summary, error=None):
    body = json.dumps({"error": error, "summary": summary}).encode()
    os.write(3, b"report %d\n%s\n" % (len(body), body))
    os._exit(0)


forge({"kind": "table", "type": "x", "row_count": 3, "columns": [{"name": "x", "dtype": "object", "nulls": 0}], "sample": [[row["email"]] for row in rows[:3]]})
