# input: {"a": [12.1, 11.4, 13.2, 12.8, 14.0], "b": [10.9, 11.0, 12.0, 10.2, 11.7]}
from itertools import combinations
from statistics import mean

a, b = input_data["a"], input_data["b"]
pool = a + b
observed = mean(a) - mean(b)
total = sum(pool)
hits = n = 0
for chosen in combinations(range(len(pool)), len(a)):
    s = sum(pool[i] for i in chosen)
    diff = s / len(a) - (total - s) / len(b)
    hits += abs(diff) >= abs(observed) - 1e-12
    n += 1
result = {"difference": observed, "p": hits / n, "permutations": n}
print("p = {p:.4f} over {permutations} permutations".format(**result))
