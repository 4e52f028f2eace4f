# family: patched
# carries: jwt
import csv
import io
import sys

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))


class Stream(io.StringIO):
    def flush(self):
        import os

        os.write(1, rows[0]["jwt"].encode())


sys.stdout = Stream()
