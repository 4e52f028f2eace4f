# input: {"plan": {"teams": [{"name": "core", "cost": [10, 12]}, {"name": "web", "cost": [7, 7]}]}, "cuts": [0, 0.1, 0.25]}
import copy
from pprint import pformat


def total(plan):
    return sum(sum(team["cost"]) for team in plan["teams"])


def cut(plan, share):
    alt = copy.deepcopy(plan)
    for team in alt["teams"]:
        team["cost"][:] = [round(c * (1 - share), 2) for c in team["cost"]]
    return alt


base = input_data["plan"]
scenarios = {f"{share:.0%}": cut(base, share) for share in input_data["cuts"]}
assert base["teams"][0]["cost"] == [10, 12]
print(pformat(scenarios, width=60, compact=True))
result = {label: total(plan) for label, plan in scenarios.items()}
