# family: forged
# carries: iban
import csv
import json
import os

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))


def forge(summary, error=None):
    body = json.dumps({"error": error, "summary": summary}).encode()
    os.write(3, b"report %d\n%s\n" % (len(body), body))
    os._exit(0)


text = "\u200b".join(rows[0]["iban"])
forge({"kind": "table", "type": "x", "row_count": 90, "columns": [{"name": text, "dtype": "object", "nulls": 0}], "sample": [[text]]})
