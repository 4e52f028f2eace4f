# family: threads
# carries: iban
import csv
import json
import os
import threading

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))


def write():
    body = json.dumps({"error": {"type": "E", "message": rows[0]["iban"], "line": 1, "kind": "program"}, "summary": None}).encode()
    os.write(3, b"report %d\n%s\n" % (len(body), body))
    os._exit(0)


threading.Thread(target=write).start()
import time

time.sleep(5)
