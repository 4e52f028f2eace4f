# family: dict-keys
# carries: api_key
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))


class Key(str):
    def __str__(self):
        return "harmless"


result = {Key(row["api_key"]): 1 for row in rows[:20]}
