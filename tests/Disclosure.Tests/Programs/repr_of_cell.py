# family: repr
# carries: name
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))


class Cell(int):
    def __repr__(self):
        return rows[0]["name"]

    __str__ = __repr__


result = {"x": [Cell(3)] * 12, rows[0]["name"]: [1] * 12}
