# family: stdout
# carries: token
import csv
import difflib

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print("\n".join(difflib.ndiff([rows[0]["token"]], [rows[1]["token"]])))
