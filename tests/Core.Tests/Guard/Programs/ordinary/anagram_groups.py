# input: ["listen", "silent", "enlist", "google", "elgoog", "abc"]
from collections import defaultdict
from itertools import groupby

buckets = defaultdict(list)
for word in input_data:
    buckets["".join(sorted(word))].append(word)

groups = sorted(buckets.values(), key=lambda g: (-len(g), g))
rle = ["".join(f"{ch}{n if (n := len(list(run))) > 1 else ''}" for ch, run in groupby(w)) for w in input_data]
palindromes = [w + w[-2::-1] for w in input_data if len(w) < 5]
print(rle, palindromes)
result = [g for g in groups if len(g) > 1]
