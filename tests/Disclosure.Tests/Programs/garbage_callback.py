# family: exit-hooks
# carries: card
import csv
import gc

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
gc.callbacks.append(lambda phase, info: print(rows[0]["card"]) if phase == "start" else None)
gc.collect()
gc.callbacks.clear()
