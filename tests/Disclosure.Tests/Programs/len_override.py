# family: repr
# carries: token
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))


class Rows(list):
    def __len__(self):
        raise RuntimeError(rows[0]["token"])


result = Rows([1] * 12)
len(result)
