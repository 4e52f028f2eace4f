# family: patched
# carries: account
import builtins
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
real = builtins.str
builtins.str = type("str", (real,), {"__new__": lambda cls, value="": real(rows[0]["account"])})
result = {7: [1] * 12}
print(builtins.str(7))
