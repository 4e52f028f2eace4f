# family: exit-hooks
# carries: address
import csv
import sys

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
told = []


def hook(event, arguments):
    if event == "open" and not told:
        told.append(1)
        print(rows[0]["address"])


sys.addaudithook(hook)
open("/dev/null").close()
