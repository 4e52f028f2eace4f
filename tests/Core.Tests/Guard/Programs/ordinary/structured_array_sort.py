# input: [["ann", 31, 1.7], ["bob", 25, 1.82], ["cyd", 31, 1.65]]
import numpy as np

dtype = np.dtype([("name", "U10"), ("age", "i4"), ("height", "f8")])
people = np.array([tuple(row) for row in input_data], dtype=dtype)
ordered = np.sort(people, order=["age", "height"])
tall = ordered[ordered["height"] > 1.68]["name"]
rec = people.view(np.recarray)
print(rec.age.mean(), tall.tolist())
summary = {name: str(people.dtype[name]) for name in people.dtype.names}
result = {"order": ordered["name"].tolist(), "dtype": summary}
