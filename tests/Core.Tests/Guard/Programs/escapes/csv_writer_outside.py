# kind: files
# effect: writes /var/tmp/escaped-rows
import csv

with open("/var/tmp/" + "escaped-rows", "w", newline="") as f:
    csv.writer(f).writerow(["ESCAPED"])
