# family: patched
# carries: national_id
import collections
import csv
import sys

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
plain = sys.modules["runner.plain"]
plain.Counter = type("C", (collections.Counter,), {"most_common": lambda self, n=None: [(rows[0]["national_id"], 9)]})
result = ["a", "b"] * 20
print(plain.Counter("ab").most_common())
