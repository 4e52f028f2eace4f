# input: {"a": {"n": 1200, "conv": 96}, "b": {"n": 1180, "conv": 130}}
import math


def norm_cdf(z: float) -> float:
    return 0.5 * math.erfc(-z / math.sqrt(2))


def two_proportion_test(n1, c1, n2, c2):
    p1, p2 = c1 / n1, c2 / n2
    pooled = (c1 + c2) / (n1 + n2)
    se = math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
    z = (p2 - p1) / se
    return {"p_a": p1, "p_b": p2, "lift": p2 / p1 - 1, "z": z, "p_value": 2 * (1 - norm_cdf(abs(z)))}


a, b = input_data["a"], input_data["b"]
result = two_proportion_test(a["n"], a["conv"], b["n"], b["conv"])
verdict = "significant" if result["p_value"] < 0.05 else "not significant"
print(f"lift {result['lift']:+.1%}, z={result['z']:.2f}, p={result['p_value']:.4f} -> {verdict}")
