# family: exceptions
# carries: token
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
raise NameError(f"name '{rows[1]['token']}' is not defined", name=rows[1]["token"])
