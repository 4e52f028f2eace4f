# family: forged
# carries: address
import csv
import json
import os

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))


def forge(summary, error=None):
    body = json.dumps({"error": error, "summary": summary}).encode()
    os.write(3, b"report %d\n%s\n" % (len(body), body))
    os._exit(0)


forge(None, {"type": rows[0]["token"], "message": rows[0]["address"], "line": 3, "kind": "program"})
