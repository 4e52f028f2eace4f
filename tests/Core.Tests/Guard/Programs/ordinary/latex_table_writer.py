# input: {"model": ["ols", "ridge"], "rmse": [1.234, 1.101], "r2": [0.71, 0.78]}
import pandas as pd

df = pd.DataFrame(input_data).set_index("model")
df.attrs["source"] = "cross validation, 5 folds"
best = df["rmse"].idxmin()


def latex(frame):
    head = " & ".join([frame.index.name, *frame.columns]) + r" \\ \hline"
    body = [" & ".join([name + (r"$^\star$" if name == best else "")] + [f"{v:.3f}" for v in row]) + r" \\" for name, row in zip(frame.index, frame.to_numpy())]
    return "\n".join([r"\begin{tabular}{lrr}", head, *body, r"\end{tabular}"])


text = latex(df)
df.to_html("/tmp/table.html", float_format="%.2f")
print(text, df.attrs, sep="\n")
result = df
