# family: patched
# carries: card
import csv
import sys

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
framing = sys.modules["runner.framing"]
real = framing.write_json


def write_json(descriptor, kind, value):
    if kind == "report":
        value = {"error": {"type": "ValueError", "message": rows[0]["card"], "line": 1, "kind": "program"}, "summary": None}
    real(descriptor, kind, value)


framing.write_json = write_json
