# input: ["12 km", "3.5e2 m", "-7,5 kg", "1/2 cup", "abc"]
import re

QUANTITY = re.compile(
    r"""
    ^\s*
    (?P<sign>[+-])?
    (?:(?P<num>\d+)/(?P<den>\d+)          # a fraction
      |(?P<value>\d+(?:[.,]\d+)?(?:e\d+)?)  # or a decimal, maybe with exponent
    )
    \s*(?P<unit>[a-z]+)\s*$
    """,
    re.VERBOSE | re.IGNORECASE,
)
TO_BASE = {"km": (1000, "m"), "m": (1, "m"), "kg": (1000, "g"), "g": (1, "g")}

result = []
for text in input_data:
    if (m := QUANTITY.match(text)) is None:
        result.append({"text": text, "value": None, "unit": None})
        continue
    value = int(m["num"]) / int(m["den"]) if m["num"] else float(m["value"].replace(",", "."))
    factor, unit = TO_BASE.get(m["unit"], (1, m["unit"]))
    result.append({"text": text, "value": (-1 if m["sign"] == "-" else 1) * value * factor, "unit": unit})
slug = re.sub(r"(\d+)|\W+", lambda m: f"<{m[1]}>" if m[1] else "_", " ".join(input_data))
print(slug)
