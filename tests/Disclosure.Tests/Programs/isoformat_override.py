# family: repr
# carries: phone
import csv
import datetime

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))


class Day(datetime.date):
    def isoformat(self):
        return rows[0]["phone"]


result = {"x": [Day(2024, 1, 1)] * 12}
print(result["x"][0].isoformat())
