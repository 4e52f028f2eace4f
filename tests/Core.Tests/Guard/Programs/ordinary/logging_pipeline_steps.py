# input: {"values": [3, null, 8, "x", 5]}
import logging
import sys

logging.basicConfig(level=logging.INFO, stream=sys.stdout, format="%(asctime)s %(levelname)-7s %(name)s: %(message)s", datefmt="%H:%M")
log = logging.getLogger("clean")

kept = []
for i, v in enumerate(input_data["values"]):
    if isinstance(v, (int, float)):
        kept.append(v)
        continue
    log.warning("row %d skipped: %r", i, v)
log.info("kept %d of %d", len(kept), len(input_data["values"]))
logging.getLogger().setLevel(logging.ERROR)
log.info("this is not shown")
result = {"kept": kept, "mean": sum(kept) / len(kept)}
