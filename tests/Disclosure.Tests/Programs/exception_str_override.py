# family: exceptions
# carries: iban
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))

class Quiet(Exception):
    def __str__(self):
        return rows[0]["iban"]


raise Quiet
