# family: warnings
# carries: iban
import csv
import sys
import warnings

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
warnings.simplefilter("always")
sys.stderr.write(warnings.formatwarning(rows[0]["iban"], ResourceWarning, "x", 1))
