# family: repr
# carries: iban
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))


class Text(str):
    def __str__(self):
        return "harmless"


result = {"x": [Text(row["iban"]) for row in rows[:12]]}
