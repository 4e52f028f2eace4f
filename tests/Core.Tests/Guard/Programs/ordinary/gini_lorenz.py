# input: {"income": [12, 18, 25, 31, 44, 60, 75, 140, 300]}
import numpy as np

income = np.sort(np.array(input_data["income"], dtype=float))
share_people = np.arange(1, income.size + 1) / income.size
share_income = income.cumsum() / income.sum()
trapezoid = np.trapezoid if hasattr(np, "trapezoid") else np.trapz
area = trapezoid(np.insert(share_income, 0, 0), np.insert(share_people, 0, 0))
gini = 1 - 2 * area
palma = income[int(0.9 * income.size):].sum() / income[: int(0.4 * income.size)].sum()
print(f"Gini {gini:.3f}, Palma {palma:.2f}")
for p, s in zip(share_people, share_income):
    print(f"{p:6.1%} {'#' * round(40 * s)}")
result = {"gini": gini, "palma": palma}
