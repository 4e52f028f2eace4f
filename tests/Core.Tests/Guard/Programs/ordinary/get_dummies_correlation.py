# input: {"color": ["red", "blue", "red", "green"], "size": ["S", "M", "L", "M"], "price": [3, 5, 4, 9]}
import numpy as np
import pandas as pd

df = pd.DataFrame(input_data)
X = pd.get_dummies(df, columns=["color", "size"], prefix_sep="=", drop_first=False, dtype=float)
corr = X.corr()
upper = corr.where(np.triu(np.ones(corr.shape, dtype=bool), k=1))
strong = upper.stack().loc[lambda s: s.abs() > 0.5].sort_values(key=abs, ascending=False)
for (a, b), r in strong.items():
    print(f"{a:>10} ~ {b:<10} {r:+.2f}")
result = corr["price"].drop("price").round(3)
