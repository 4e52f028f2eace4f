# family: threads
# carries: name
import csv
import threading

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))


def fail():
    raise ValueError(rows[0]["name"])


thread = threading.Thread(target=fail, name=rows[1]["name"])
thread.start()
thread.join()
