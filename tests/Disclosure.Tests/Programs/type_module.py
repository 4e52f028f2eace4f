# family: dtypes
# carries: seal
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
result = {"a": [type("T", (), {"__module__": rows[0]["seal"]})()] * 12}
