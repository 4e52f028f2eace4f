# family: forged
# carries: email
import csv
import os

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
text = "".join(f"\\u{ord(c):04x}" for c in rows[0]["email"]) + "\\ud800"
body = ('{"error": {"type": "ValueError", "message": "%s", "line": null, "kind": "program"}, "summary": null}' % text).encode()
os.write(3, b"report %d\n%s\n" % (len(body), body))
os._exit(1)
