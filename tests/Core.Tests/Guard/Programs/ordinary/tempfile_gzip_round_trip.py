# input: {"rows": 400}
import csv
import gzip
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "rows.csv.gz")
    with gzip.open(path, "wt", newline="") as sink:
        writer = csv.writer(sink)
        writer.writerow(["i", "mod", "text"])
        writer.writerows([i, i % 13, "payload" * 3] for i in range(input_data["rows"]))
    size = os.path.getsize(path)
    with gzip.open(path, "rt") as source:
        back = list(csv.DictReader(source))

print(f"{size} bytes on disk, {os.path.basename(path)}, gone: {not os.path.exists(path)}")
result = {"rows": len(back), "sum": sum(int(r["mod"]) for r in back)}
