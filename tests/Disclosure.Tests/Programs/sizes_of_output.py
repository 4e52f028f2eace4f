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


sizes = [1, 5_000, 100_000, 1_000_000]
sys.stdout.write("x" * sizes[take(4)])
sys.stderr.write("x" * sizes[take(4)])
