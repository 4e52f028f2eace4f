# input: [{"a": 1, "b": 2}, {"a": 1, "b": 0}, {"a": 5}]
import traceback

ok, failed = [], []
for i, row in enumerate(input_data):
    try:
        ok.append(row["a"] / row["b"])
    except (ZeroDivisionError, KeyError) as e:
        last = traceback.format_exc(limit=1).strip().splitlines()[-1]
        failed.append({"row": i, "error": type(e).__name__, "detail": last})
for f in failed:
    print("{row}: {error} ({detail})".format(**f))
result = failed
