# family: repr
# carries: token
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))


class Meta(type):
    def __repr__(cls):
        return rows[0]["token"]


class Thing(metaclass=Meta):
    pass


result = {"x": [Thing] * 12}
print(Thing)
