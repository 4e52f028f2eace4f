# family: stderr
# carries: token
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))

class Dying:
    def __del__(self):
        raise ValueError(rows[0]["token"])


Dying()
