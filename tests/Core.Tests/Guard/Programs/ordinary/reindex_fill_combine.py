# input: {"jan": {"a": 1, "b": 2}, "feb": {"b": 5, "c": 7}}
import pandas as pd

jan, feb = (pd.Series(input_data[m], name=m) for m in ("jan", "feb"))
everything = jan.index.union(feb.index)
both = pd.concat([jan.reindex(everything, fill_value=0), feb.reindex(everything, fill_value=0)], axis=1)
patched = feb.combine_first(jan)
left, right = jan.align(feb, join="inner")
print("common:", list(left.index), "delta:", (right - left).to_dict())
both.loc["total"] = both.sum()
result = both.assign(patched=patched)
