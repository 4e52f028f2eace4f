# family: repr
# carries: seal
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))


class Liar:
    @property
    def __class__(self):
        raise ValueError(rows[0]["seal"])


result = [Liar()] * 12
isinstance(Liar(), int)
