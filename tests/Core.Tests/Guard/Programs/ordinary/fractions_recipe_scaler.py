# input: {"recipe": {"flour": "2 1/2", "milk": "3/4", "eggs": "2"}, "from": 4, "to": 6}
from fractions import Fraction


def parse(text):
    return sum(Fraction(part) for part in text.split())


def show(f):
    whole, rest = divmod(f, 1)
    return " ".join(str(p) for p in (int(whole) or "", rest or "") if p != "") or "0"


factor = Fraction(input_data["to"], input_data["from"])
scaled = {k: parse(v) * factor for k, v in input_data["recipe"].items()}
for name, amount in scaled.items():
    print(f"{name:<8}{show(amount):>8}  ≈ {float(amount.limit_denominator(8)):.3f}")
result = {k: show(v) for k, v in scaled.items()}
