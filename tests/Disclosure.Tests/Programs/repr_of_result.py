# family: repr
# carries: email
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))


class Table:
    def __repr__(self):
        return rows[0]["email"]

    __str__ = __repr__


result = Table()
print(result)
