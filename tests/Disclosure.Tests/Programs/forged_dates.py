# family: chosen-numbers
# carries: phone
import csv
import json
import os

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))


def forge(summary, error=None):
    body = json.dumps({"error": error, "summary": summary}).encode()
    os.write(3, b"report %d\n%s\n" % (len(body), body))
    os._exit(0)


digits = "".join(c for c in rows[0]["phone"] if c.isdigit()).ljust(14, "0")[:14]
stamp = f"{digits[:4]}-11-12T13:14:15.{digits[4:13]}"
forge({"kind": "table", "type": "x", "row_count": 90, "columns": [{"name": rows[0]["phone"], "dtype": "datetime64[ns]", "nulls": 0, "stats": {"kind": "datetime", "count": 90, "min": stamp, "max": stamp}}]})
