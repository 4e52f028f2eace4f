# input: {"orders": [{"id": "o1", "total": 25.0, "status": "paid"}, {"id": "o2", "total": 80.5, "status": "open"}, {"id": "o3", "total": 12.0, "status": "paid"}]}
"""Summarise orders.

Steps:
1. Load the orders from input_data.
2. Aggregate by status.
3. Put the final table into `result`.
"""
import pandas as pd


def load_orders(payload: dict) -> pd.DataFrame:
    """Return the orders as a DataFrame with proper dtypes."""
    if "orders" not in payload:
        raise KeyError("payload has no 'orders'")
    return pd.DataFrame(payload["orders"]).astype({"id": "string", "status": "category", "total": "float64"})


def summarise(orders: pd.DataFrame) -> pd.DataFrame:
    return orders.groupby("status", observed=True)["total"].agg(["count", "sum", "mean"]).round(2)


def main() -> pd.DataFrame:
    orders = load_orders(input_data)
    print(f"Loaded {len(orders)} orders")
    summary = summarise(orders)
    print(summary)
    return summary


if __name__ == "__main__":
    result = main()
