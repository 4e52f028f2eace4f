# family: subinterpreters
# carries: api_key
import csv
import os
import subprocess

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
os.environ["STOLEN"] = rows[0]["api_key"]
print(subprocess.run(["/usr/bin/env"], capture_output=True, text=True).stdout[-800:])
