# family: ciphers
# carries: seal
# decodes: letters-error-type
import csv

number = int.from_bytes(bytes.fromhex("".join(row["seal"] for row in csv.DictReader(open("/data/canaries", encoding="utf-8")))))


def take(values):
    global number
    number, digit = divmod(number, values)
    return digit


raise type("".join("bcdfghjklmnpqrst"[take(16)] + "aeiouyAE"[take(8)] for _ in range(50)), (Exception,), {})
