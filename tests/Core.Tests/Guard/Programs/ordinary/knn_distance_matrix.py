# input: {"train": [[1, 1], [1, 2], [6, 6], [7, 7]], "labels": ["lo", "lo", "hi", "hi"], "query": [[2, 1], [6, 7]], "k": 3}
from collections import Counter

import numpy as np

train, query = np.array(input_data["train"], float), np.array(input_data["query"], float)
labels = np.array(input_data["labels"])
scale = train.std(axis=0)
d = np.sqrt((((query[:, None] - train[None]) / scale) ** 2).sum(-1))
nearest = np.argpartition(d, input_data["k"] - 1, axis=1)[:, :input_data["k"]]
votes = [Counter(labels[idx].tolist()).most_common(1)[0] for idx in nearest]
result = [{"label": label, "confidence": count / input_data["k"]} for label, count in votes]
print(np.round(d, 2), result, sep="\n")
