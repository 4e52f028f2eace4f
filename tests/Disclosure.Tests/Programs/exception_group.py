# family: tracebacks
# carries: iban
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
raise ExceptionGroup(rows[5]["iban"], [ValueError(row["iban"]) for row in rows[:5]])
