# input: [{"id": 1, "parent": null, "name": "root"}, {"id": 2, "parent": 1, "name": "a"}, {"id": 3, "parent": 1, "name": "b"}, {"id": 4, "parent": 2, "name": "a1"}]
from collections import defaultdict

children = defaultdict(list)
for row in input_data:
    children[row["parent"]].append(row)


def render(node, prefix="", last=True):
    yield f"{prefix}{'└─ ' if last else '├─ '}{node['name']}"
    kids = children[node["id"]]
    for i, kid in enumerate(kids):
        yield from render(kid, prefix + ("   " if last else "│  "), i == len(kids) - 1)


def size(node):
    return 1 + sum(size(k) for k in children[node["id"]])


roots = children[None]
for root in roots:
    print(*render(root), sep="\n")
result = [{"name": r["name"], "descendants": size(r) - 1} for r in input_data]
