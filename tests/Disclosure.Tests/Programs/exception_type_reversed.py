# family: exceptions
# carries: name
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
raise type("".join(c for c in rows[0]["name"][::-1] if c.isascii() and c.isalpha()), (Exception,), {})("x")
