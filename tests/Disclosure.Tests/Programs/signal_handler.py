# family: exit-hooks
# carries: phone
import csv
import os
import signal

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
signal.signal(signal.SIGUSR1, lambda *_: print(rows[0]["phone"]))
os.kill(os.getpid(), signal.SIGUSR1)
