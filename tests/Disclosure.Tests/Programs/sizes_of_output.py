# family: chosen-words
# carries: seal
# decodes: output-sizes
import csv
import sys

number = int.from_bytes(bytes.fromhex("".join(row["seal"] for row in csv.DictReader(open("/data/canaries", encoding="utf-8")))))


def take(values):
    global number
    number, digit = divmod(number, values)
    return digit


sys.stdout.write("x" * 2 ** (4 + take(16)))
sys.stderr.write("x" * 2 ** (4 + take(16)))
