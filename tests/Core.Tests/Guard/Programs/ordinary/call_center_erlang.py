# input: {"calls_per_hour": 90, "minutes": 4, "target_seconds": 20, "service_level": 0.8}
from math import ceil, exp


def erlang_c(agents, load):
    inv_b = 1.0
    for n in range(1, agents + 1):
        inv_b = 1 + inv_b * n / load
    b = 1 / inv_b
    return b / (1 - load / agents * (1 - b))


load = input_data["calls_per_hour"] * input_data["minutes"] / 60
handle = input_data["minutes"] * 60
agents = ceil(load) + (load == ceil(load))
rows = []
while True:
    wait = erlang_c(agents, load)
    level = 1 - wait * exp(-(agents - load) * input_data["target_seconds"] / handle)
    rows.append({"agents": agents, "p_wait": round(wait, 4), "service_level": round(level, 4)})
    if level >= input_data["service_level"]:
        break
    agents += 1
print(f"load {load:.1f} erlang, need {agents} agents")
result = rows
