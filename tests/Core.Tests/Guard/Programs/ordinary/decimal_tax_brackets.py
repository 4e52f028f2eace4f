# input: {"income": "83450.75", "brackets": [["11000", "0.00"], ["31000", "0.20"], ["60000", "0.30"], [null, "0.42"]]}
from decimal import Decimal, getcontext, localcontext

getcontext().prec = 28
CENT = Decimal("0.01")


def tax(income: Decimal, brackets):
    due, floor = Decimal(0), Decimal(0)
    for limit, rate in brackets:
        top = income if limit is None else min(income, Decimal(limit))
        if top > floor:
            part = (top - floor) * Decimal(rate)
            due += part
            yield {"from": str(floor), "to": str(top), "rate": rate, "tax": str(part.quantize(CENT))}
        if limit is None or income <= Decimal(limit):
            break
        floor = Decimal(limit)


income = Decimal(input_data["income"])
rows = list(tax(income, input_data["brackets"]))
total = sum(Decimal(r["tax"]) for r in rows)
with localcontext() as ctx:
    ctx.prec = 4
    effective = total / income * 100
print(f"due {total:,} effective {effective}%")
result = rows
