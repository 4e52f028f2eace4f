# input: [{"cust": 1, "last": "2024-01-10", "spend": 120}, {"cust": 2, "last": "2023-09-01", "spend": 15}, {"cust": 3, "last": "2024-02-20", "spend": 410}]
import pandas as pd


def parse_dates(df, cols):
    return df.assign(**{c: pd.to_datetime(df[c]) for c in cols})


def add_recency(df, today):
    return df.assign(days_since=(today - df["last"]).dt.days)


def flag(df, *, days):
    df = df.copy()
    df["churned"] = df["days_since"] > days
    return df


result = (
    pd.DataFrame(input_data)
    .pipe(parse_dates, cols=["last"])
    .pipe(add_recency, today=pd.Timestamp("2024-03-01"))
    .pipe(flag, days=90)
    .set_index("cust")
)
print(result["churned"].value_counts(normalize=True))
