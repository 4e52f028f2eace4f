# family: threads
# carries: email
import csv
import threading

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
thread = threading.Thread(target=print, args=(rows[0]["email"],))
thread.start()
thread.join()
