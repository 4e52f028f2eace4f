# input: [-1000, 300, 420, 680]
from itertools import accumulate


def npv(rate, flows):
    return sum(f / (1 + rate) ** t for t, f in enumerate(flows))


def irr(flows, low=-0.99, high=10.0, tol=1e-9):
    if npv(low, flows) * npv(high, flows) > 0:
        return None
    while high - low > tol:
        mid = (low + high) / 2
        if npv(low, flows) * npv(mid, flows) <= 0:
            high = mid
        else:
            low = mid
    return (low + high) / 2


flows = [float(f) for f in input_data]
cumulative = list(accumulate(flows))
payback = next((t for t, c in enumerate(cumulative) if c >= 0), None)
result = {"irr": irr(flows), "npv_8pct": npv(0.08, flows), "payback_period": payback}
print(result)
