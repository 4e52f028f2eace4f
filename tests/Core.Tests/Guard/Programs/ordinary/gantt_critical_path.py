# input: {"A": [3, []], "B": [2, ["A"]], "C": [4, ["A"]], "D": [1, ["B", "C"]]}
from graphlib import TopologicalSorter

durations = {k: d for k, (d, _) in input_data.items()}
needs = {k: p for k, (_, p) in input_data.items()}
order = [*TopologicalSorter(needs).static_order()]

early, late = {}, {}
for task in order:
    early[task] = max((early[p] + durations[p] for p in needs[task]), default=0)
finish = max(early[t] + durations[t] for t in order)
for task in reversed(order):
    late[task] = min((late[s] for s in order if task in needs[s]), default=finish) - durations[task]

for t in order:
    print(f"{t} {' ' * early[t]}{'█' * durations[t]}{'·' * (late[t] - early[t])}")
result = {"length": finish, "critical": [t for t in order if early[t] == late[t]]}
