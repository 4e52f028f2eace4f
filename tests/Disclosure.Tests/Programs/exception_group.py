# family: tracebacks
# carries: iban
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
raise ExceptionGroup("group", [ValueError(row["iban"]) for row in rows[:5]])
