# input: {"n": 5000}
import gc
import sys

import numpy as np

numbers = list(range(input_data["n"]))
packed = np.array(numbers, dtype=np.int32)
rows = {"list": sys.getsizeof(numbers) + sum(map(sys.getsizeof, numbers)), "array": packed.nbytes, "range": sys.getsizeof(range(input_data["n"]))}
del numbers
freed = gc.collect()
for kind, size in sorted(rows.items(), key=lambda kv: kv[1]):
    print(f"{kind:<6}{size:>10,} B")
result = {"ratio": rows["list"] / rows["array"], "collected": freed >= 0}
