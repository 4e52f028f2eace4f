# input: [{"type": "created", "id": 1, "owner": "ann"}, {"type": "renamed", "id": 1, "name": "alpha"}, {"type": "deleted", "id": 2}, {"type": "created", "id": 3, "owner": "bo"}]
from collections import defaultdict

state = {}
problems = defaultdict(list)

for n, event in enumerate(input_data):
    match event:
        case {"type": "created", "id": int(key), "owner": str(owner)}:
            state[key] = {"owner": owner, "name": None, "version": 1}
        case {"type": "renamed", "id": key, "name": name} if key in state:
            state[key]["name"] = name
            state[key]["version"] += 1
        case {"type": "deleted", "id": key}:
            if state.pop(key, None) is None:
                problems["missing"].append(n)
        case {"type": kind, **rest}:
            problems[kind].append(rest)
        case _:
            problems["malformed"].append(n)

print(dict(problems))
result = [{"id": k, **v} for k, v in state.items()]
