# family: unicode
# carries: address
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print(rows[0]["address"].replace("fi", "ﬁ").replace("st", "ﬆ").replace("a", "ａ").replace("e", "ｅ"))
