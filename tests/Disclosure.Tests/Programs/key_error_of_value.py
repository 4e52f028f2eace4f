# family: exceptions
# carries: name
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
{}[rows[3]["name"]]
