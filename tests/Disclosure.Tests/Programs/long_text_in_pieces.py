# family: stdout
# carries: story
import csv
import textwrap

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print("\n".join(textwrap.wrap(rows[0]["story"], 40)))
