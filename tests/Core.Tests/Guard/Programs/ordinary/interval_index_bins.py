# input: {"ages": [3, 17, 18, 25, 40, 64, 65, 80], "cuts": [0, 18, 65, 120]}
import pandas as pd

bins = pd.IntervalIndex.from_breaks(input_data["cuts"], closed="left")
ages = pd.Series(input_data["ages"], name="age")
groups = pd.cut(ages, bins)
labels = dict(zip(bins, ["child", "adult", "senior"]))
named = groups.map(labels)
counts = named.value_counts(sort=False)
print(counts)
lookup = bins.get_indexer([10, 70])
result = pd.DataFrame({"age": ages, "group": named.astype(str), "mid": [iv.mid for iv in groups]})
print(lookup)
