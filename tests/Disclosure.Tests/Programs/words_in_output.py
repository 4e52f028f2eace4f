# family: ciphers
# carries: seal
# decodes: words-output
# alphabet: the a this that model shows result with small large value after before over under and or but not when while data mean line again still more less
import csv

number = int.from_bytes(bytes.fromhex("".join(row["seal"] for row in csv.DictReader(open("/data/canaries", encoding="utf-8")))))


def take(values):
    global number
    number, digit = divmod(number, values)
    return digit


words = "the a this that model shows result with small large value after before over under and or but not when while data mean line again still more less".split()
print(" ".join(words[take(len(words))] for _ in range(180)))
