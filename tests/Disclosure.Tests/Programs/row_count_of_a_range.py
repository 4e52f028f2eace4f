# family: chosen-numbers
# carries: seal
# decodes: small-row-count
import csv

import numpy as np

number = int.from_bytes(bytes.fromhex("".join(row["seal"] for row in csv.DictReader(open("/data/canaries", encoding="utf-8")))))


def take(values):
    global number
    number, digit = divmod(number, values)
    return digit


result = np.zeros(10 + take(1_000_000), dtype="int8")
