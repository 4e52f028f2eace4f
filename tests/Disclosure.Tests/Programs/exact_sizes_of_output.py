# family: chosen-words
# carries: seal
# decodes: exact-output-sizes
import csv
import sys

number = int.from_bytes(bytes.fromhex("".join(row["seal"] for row in csv.DictReader(open("/data/canaries", encoding="utf-8")))))


def take(values):
    global number
    number, digit = divmod(number, values)
    return digit


sys.stdout.write("x" * (1 + take(65536)))
sys.stderr.write("x" * (1 + take(65536)))
