# input: [5, 5.2, 4.9, 5.1, 5.0, 7.9, 8.1, 8.0, 8.2, 7.8]
import numpy as np

x = np.array(input_data, float)
costs = {}
for k in range(2, len(x) - 1):
    left, right = x[:k], x[k:]
    costs[k] = ((left - left.mean()) ** 2).sum() + ((right - right.mean()) ** 2).sum()
best = min(costs, key=costs.get)

target, slack, limit = x[:5].mean(), 0.5, 2.0
hi = lo = 0.0
alarms = []
for i, v in enumerate(x):
    hi, lo = max(0.0, hi + v - target - slack), max(0.0, lo + target - v - slack)
    if max(hi, lo) > limit:
        alarms.append(i)
print("alarms at", alarms)
result = {"change_at": best, "before": float(x[:best].mean()), "after": float(x[best:].mean()), "first_alarm": alarms[0]}
