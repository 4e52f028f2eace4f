# family: threads
# carries: card
import csv
import threading

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
timer = threading.Timer(0.05, print, [rows[0]["card"]])
timer.start()
timer.join()
