# family: stderr
# carries: name
import csv
import logging

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
for row in rows[:10]:
    logging.error("row of %s", row["name"])
