# family: exit-hooks
# carries: name
import atexit
import csv
import os
import sys

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
if os.fork() == 0:
    print(rows[0]["name"], flush=True)
    os._exit(0)
os.wait()
