# family: forged
# carries: name
import csv
import os

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
body = ('{"error": null, "summary": {"kind": "list", "type": "x", "row_count": 3, "columns": [], "sample": [], "notes": ["%s"]}}' % rows[0]["native"]).encode()
os.write(3, b"report %d\n%s\n" % (len(body), body))
print(rows[0]["name"])
os._exit(0)
