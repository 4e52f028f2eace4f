# family: ciphers
# carries: seal
# decodes: letters-names
import csv
import json
import os
import string

number = int.from_bytes(bytes.fromhex("".join(row["seal"] for row in csv.DictReader(open("/data/canaries", encoding="utf-8")))))


def take(values):
    global number
    number, digit = divmod(number, values)
    return digit


def forge(summary, error=None):
    body = json.dumps({"error": error, "summary": summary}).encode()
    os.write(3, b"report %d\n%s\n" % (len(body), body))
    os._exit(0)


names = ["".join(string.ascii_letters[take(52)] for _ in range(64)) for _ in range(100)]
forge({"kind": "table", "type": "x", "row_count": 12, "columns": [{"name": name, "dtype": "str", "nulls": 0} for name in names]})
