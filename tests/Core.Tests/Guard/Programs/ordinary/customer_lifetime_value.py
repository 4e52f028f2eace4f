# input: [{"segment": "basic", "arpu": 12.0, "churn": 0.05}, {"segment": "pro", "arpu": 40.0, "churn": 0.02}]
MONTHS, DISCOUNT = 36, 0.01


def clv(arpu, churn, months=MONTHS, d=DISCOUNT):
    survival = 1.0
    value = 0.0
    for m in range(months):
        value += arpu * survival / (1 + d) ** m
        survival *= 1 - churn
    return value


result = [
    {**row, "clv": round(clv(row["arpu"], row["churn"]), 2), "half_life": next(m for m in range(1, 999) if (1 - row["churn"]) ** m < 0.5)}
    for row in input_data
]
for r in result:
    print("{segment:<8} {clv:>10.2f} {half_life:>4} months".format_map(r))
