# input: null
import heapq
from collections import defaultdict

def schedule(tasks):
    queue = [(-p, i, name) for i, (name, p) in enumerate(tasks)]
    heapq.heapify(queue)
    order = []
    while queue:
        p, i, name = heapq.heappop(queue)
        order.append(name)
        if len(order) > 10:
            del order[0]
    return order

groups = defaultdict(list)
for name, p in [("a", 3), ("b", 1)]:
    groups[p].append(name)
groups[3].sort()
result = {"order": schedule([("a", 3), ("b", 1)]), "groups": dict(groups)}
