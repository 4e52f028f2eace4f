# family: timing
# carries: seal
# decodes: processor-time
import csv
import time

number = int.from_bytes(bytes.fromhex("".join(row["seal"] for row in csv.DictReader(open("/data/canaries", encoding="utf-8")))))


def take(values):
    global number
    number, digit = divmod(number, values)
    return digit


end = time.process_time() + 0.1 + 0.2 * take(4)
while time.process_time() < end:
    pass
