# family: threads
# carries: email
import csv
from concurrent.futures import ThreadPoolExecutor

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
with ThreadPoolExecutor(1) as pool:
    for letter in rows[0]["email"]:
        pool.submit(print, letter, end="")
