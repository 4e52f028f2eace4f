# family: chunking
# carries: token
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
number = 4
raise type("E_" + "".join(row["token"] for row in rows)[12 * number:12 * (number + 1)], (Exception,), {})
