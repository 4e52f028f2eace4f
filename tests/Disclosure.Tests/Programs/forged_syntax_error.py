# family: forged
# carries: jwt
import csv
import json
import os

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))


def forge(summary, error=None):
    body = json.dumps({"error": error, "summary": summary}).encode()
    os.write(3, b"report %d\n%s\n" % (len(body), body))
    os._exit(0)


forge(None, {"type": "SyntaxError", "message": rows[0]["jwt"], "line": int(rows[0]["account"]) % 999999, "kind": "syntax"})
