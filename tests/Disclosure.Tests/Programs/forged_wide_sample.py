# family: forged
# carries: phone
import csv
import json
import os

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))


def forge(summary, error=None):
    body = json.dumps({"error": error, "summary": summary}).encode()
    os.write(3, b"report %d\n%s\n" % (len(body), body))
    os._exit(0)


columns = [{"name": f"c{i}", "dtype": "object", "nulls": 0} for i in range(60)]
forge({"kind": "table", "type": "x", "row_count": 3, "columns": columns, "sample": [[row["phone"] for row in rows[k * 60:k * 60 + 60]] for k in range(3)]})
