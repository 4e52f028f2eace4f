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


forge({"kind": "scalar", "type": "int", "row_count": 1, "columns": [{"name": "value", "dtype": "int", "nulls": 0}], "sample": [[int(rows[0]["card"].replace(" ", ""))]]})
