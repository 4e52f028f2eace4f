# family: stdout
# carries: jwt
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print("#" * 900 + rows[7]["jwt"])
