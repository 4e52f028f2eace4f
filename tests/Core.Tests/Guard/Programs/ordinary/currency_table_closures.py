# input: {"rates": {"EUR": 1, "USD": 1.08, "JPY": 163.4}, "payments": [["USD", 108], ["JPY", 1634], ["GBP", 3]]}
def make_converter(rates, base="EUR"):
    missing = set()

    def convert(currency, amount, to=base):
        nonlocal missing
        try:
            return amount / rates[currency] * rates[to]
        except KeyError as error:
            missing |= {error.args[0]}
            return None

    def report():
        return sorted(missing)

    return convert, report


convert, missing = make_converter(input_data["rates"])
rows = [{"currency": c, "amount": a, "eur": convert(c, a)} for c, a in input_data["payments"]]
total = sum(r["eur"] for r in rows if r["eur"] is not None)
print(f"total {total:.2f} EUR; no rate for {missing()}")
result = rows
