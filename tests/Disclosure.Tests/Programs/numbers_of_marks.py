# family: chosen-words
# carries: seal
# decodes: mark-counts
import csv

number = int.from_bytes(bytes.fromhex("".join(row["seal"] for row in csv.DictReader(open("/data/canaries", encoding="utf-8")))))


def take(values):
    global number
    number, digit = divmod(number, values)
    return digit


print("a@b.com " * take(120) + "10.1.2.3 " * take(120) + "00:1b:44:11:3a:b7 " * take(120))
