# family: patched
# carries: token
import csv
import sys

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
for name, module in list(sys.modules.items()):
    if name.startswith("runner.") and hasattr(module, "type_name"):
        module.type_name = lambda cls: "T" + rows[0]["token"]
raise ValueError("x")
