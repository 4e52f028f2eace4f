# kind: files
# effect: writes /var/tmp/escaped.gz
import gzip

with gzip.open("/var/tmp/escaped.gz", "wt") as f:
    f.write("ESCAPED")
