"""A job as an agent would write it: cleans the customer table in input_data and values each customer."""
import pandas as pd

customers = pd.DataFrame(input_data)
customers["birth_date"] = pd.to_datetime(customers["birth_date"])
customers["age"] = (pd.Timestamp("2026-01-01") - customers["birth_date"]).dt.days // 365
customers["salary"] = customers["salary"].fillna(customers["salary"].median())
customers["revenue"] = customers.pop("revenue_cents") / 100
customers["revenue_per_order"] = (customers["revenue"] / customers["orders"].where(customers["orders"] > 0)).round(2)
customers["channel"] = customers["channel"].fillna("unknown")
customers["valuable"] = customers["revenue"] > customers["revenue"].quantile(0.9)

by_segment = customers.groupby("segment")["revenue"].agg(["count", "mean", "median"]).round(2)
print(by_segment.to_string())

# A careless print, as happens: whoever reads the summary must not learn the address.
best = customers.loc[customers["revenue"].idxmax()]
print(f"Best customer: {best['name']}, {best['email']}, {best['phone']}, {best['iban']}")

result = customers
