# family: dtypes
# carries: email
import csv
import json
import os

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))


def forge(summary, error=None):
    body = json.dumps({"error": error, "summary": summary}).encode()
    os.write(3, b"report %d\n%s\n" % (len(body), body))
    os._exit(0)


forge({"kind": "table", "type": "x", "row_count": 12, "columns": [{"name": "a", "dtype": f"category[{rows[0]['email']}]", "nulls": 0}]})
