# kind: files
# effect: none: pyarrow is not in the plain image; else writes /var/tmp/escaped-writer.csv
import pyarrow as pa
from pyarrow import csv

schema = pa.schema([("a", pa.int64())])
csv.CSVWriter("/var/tmp/escaped-writer.csv", schema).close()
