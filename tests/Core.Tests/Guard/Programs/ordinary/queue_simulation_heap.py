# input: {"arrivals_per_hour": 20, "service_minutes": 5.0, "servers": 2, "customers": 300, "seed": 1}
import heapq
import random
import statistics

p = input_data
rng = random.Random(p["seed"])
clock, waits = 0.0, []
free_at = [0.0] * p["servers"]
heapq.heapify(free_at)

for _ in range(p["customers"]):
    clock += rng.expovariate(p["arrivals_per_hour"] / 60)
    start = max(clock, heapq.heappop(free_at))
    waits.append(start - clock)
    heapq.heappush(free_at, start + rng.expovariate(1 / p["service_minutes"]))

result = {
    "mean_wait": statistics.fmean(waits),
    "p95_wait": statistics.quantiles(waits, n=20)[-1],
    "served_at_once": sum(w == 0 for w in waits) / len(waits),
}
print({k: f"{v:.2f}" for k, v in result.items()})
