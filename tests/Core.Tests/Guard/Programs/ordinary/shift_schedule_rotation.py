# input: {"staff": ["ann", "bob", "cy"], "start": "2024-07-01", "days": 6, "off": {"bob": ["2024-07-02"]}}
from collections import Counter, deque
from datetime import date, timedelta
from itertools import cycle, islice

start = date.fromisoformat(input_data["start"])
off = {(name, d) for name, days in input_data["off"].items() for d in days}
turn = deque(input_data["staff"])
shifts = cycle(["early", "late"])
plan = []
for n, shift in zip(range(input_data["days"]), shifts):
    day = (start + timedelta(days=n)).isoformat()
    for _ in range(len(turn)):
        if (turn[0], day) not in off:
            break
        turn.rotate(-1)
    plan.append({"day": day, "shift": shift, "who": turn[0]})
    turn.rotate(-1)
load = Counter(p["who"] for p in plan)
print(load, list(islice(cycle(load), 4)))
result = plan
