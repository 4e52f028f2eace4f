# family: unicode
# carries: phone
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print(rows[0]["phone"].translate(dict(zip(range(48, 58), "⁰¹²³⁴⁵⁶⁷⁸⁹"))))
