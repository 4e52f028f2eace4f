# input: {"a": 3, "b": 4}
import math; from math import sqrt

a, b = input_data["a"], \
    input_data["b"]
query = ("select a, b "     # adjacent literals
         "from t "
         f"where a > {a} "
         'and note <> "exec(\'x\')"')
total = a \
    + b \
    - 1
hyp = sqrt(
    a ** 2
    + b ** 2,
)
if (a < b and
        hyp > 1): flag = True; note = "ok"
else: flag = False; note = "no"
path = r"C:\temp\new" + "\x41\u00e9\N{BULLET}" "\
tail"
print(query, path, math.floor(hyp), sep=" | ")
result = {"total": total, "hyp": hyp, "flag": flag, "note": note, "bytes": len(b"\x00\xff" rb"\n")}
