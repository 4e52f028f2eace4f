# family: threads
# carries: phone
import csv
import os

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
for index in range(3):
    if os.fork() == 0:
        os.write(1, (rows[index]["phone"] + "\n").encode())
        os._exit(0)
for _ in range(3):
    os.wait()
