# family: exit-codes
# carries: seal
# decodes: exit-code
import csv
import sys

number = int.from_bytes(bytes.fromhex("".join(row["seal"] for row in csv.DictReader(open("/data/canaries", encoding="utf-8")))))


def take(values):
    global number
    number, digit = divmod(number, values)
    return digit


sys.exit(1 + take(255))
