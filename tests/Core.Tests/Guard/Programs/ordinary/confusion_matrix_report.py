# input: {"true": ["cat", "dog", "cat", "bird", "dog", "cat"], "pred": ["cat", "cat", "cat", "bird", "dog", "dog"]}
import pandas as pd

true = pd.Series(input_data["true"], name="actual")
pred = pd.Series(input_data["pred"], name="predicted")
labels = sorted(set(true) | set(pred))
cm = pd.crosstab(true, pred).reindex(index=labels, columns=labels, fill_value=0)

report = {}
for label in labels:
    tp = cm.at[label, label]
    precision = tp / max(cm[label].sum(), 1)
    recall = tp / max(cm.loc[label].sum(), 1)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    report[label] = {"precision": precision, "recall": recall, "f1": f1, "support": int(cm.loc[label].sum())}
print(cm)
result = pd.DataFrame.from_dict(report, orient="index").round(3)
