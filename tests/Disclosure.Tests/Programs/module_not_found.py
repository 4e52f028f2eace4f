# family: exceptions
# carries: seal
import csv
import importlib

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
importlib.import_module("m" + rows[3]["seal"])
