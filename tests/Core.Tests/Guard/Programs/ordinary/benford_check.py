# input: {"growth": 1.07, "n": 300}
import math
from collections import Counter

amounts = [100 * input_data["growth"] ** k for k in range(input_data["n"])]
first = Counter(int(f"{a:e}"[0]) for a in amounts)
rows, chi2 = [], 0.0
for digit in range(1, 10):
    expected = math.log10(1 + 1 / digit)
    observed = first[digit] / len(amounts)
    chi2 += len(amounts) * (observed - expected) ** 2 / expected
    rows.append({"digit": digit, "observed": round(observed, 4), "expected": round(expected, 4)})
    print(digit, "=" * round(observed * 60), "|", f"{expected:.1%}")
print("chi2(8) =", round(chi2, 2), "-> suspicious" if chi2 > 15.51 else "-> ok")
result = rows
