# family: tracebacks
# carries: api_key
import csv
import linecache

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
text = "raise ValueError('x')  # " + rows[0]["api_key"]
linecache.cache["<stolen>"] = (len(text), None, [text], "<stolen>")
exec(compile(text, "<stolen>", "exec"))
