# input: {"principal": 200000, "rate": 0.045, "years": 10}
import pandas as pd

p, r, n = input_data["principal"], input_data["rate"] / 12, input_data["years"] * 12
payment = p * r / (1 - (1 + r) ** -n)


def schedule():
    balance = p
    for month in range(1, n + 1):
        interest = balance * r
        principal = payment - interest
        balance -= principal
        yield month, payment, interest, principal, max(balance, 0)


df = pd.DataFrame(schedule(), columns=["month", "payment", "interest", "principal", "balance"]).set_index("month")
df["year"] = (df.index - 1) // 12 + 1
yearly = df.groupby("year")[["interest", "principal"]].sum().round(2)
print(f"monthly payment: {payment:,.2f}; total interest: {df['interest'].sum():,.2f}")
result = yearly
