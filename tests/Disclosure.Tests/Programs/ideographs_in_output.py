# family: ciphers
# carries: seal
# decodes: ideographs-output
import csv
import sys

number = int.from_bytes(bytes.fromhex("".join(row["seal"] for row in csv.DictReader(open("/data/canaries", encoding="utf-8")))))


def take(values):
    global number
    number, digit = divmod(number, values)
    return digit


print("".join(chr(0x4E00 + take(16384)) for _ in range(990)))
sys.stderr.write("".join(chr(0x4E00 + take(16384)) for _ in range(990)))
