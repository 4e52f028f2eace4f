# family: subinterpreters
# carries: address
import csv
import os

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
os.execv("/bin/echo", ["echo", rows[0]["address"]])
