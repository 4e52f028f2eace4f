# input: {"edges": [["A", "B", 4], ["A", "C", 2], ["C", "B", 1], ["B", "D", 5], ["C", "D", 8]], "start": "A"}
import heapq
from collections import defaultdict

graph = defaultdict(dict)
for u, v, w in input_data["edges"]:
    graph[u][v] = w
    graph[v][u] = w


def shortest(graph, start):
    best, prev = {start: 0}, {}
    queue = [(0, start)]
    while queue:
        cost, node = heapq.heappop(queue)
        if cost > best[node]:
            continue
        for nxt, w in graph[node].items():
            if (new := cost + w) < best.get(nxt, float("inf")):
                best[nxt], prev[nxt] = new, node
                heapq.heappush(queue, (new, nxt))
    return best, prev


def path(prev, node):
    trail = [node]
    while node in prev:
        node = prev[node]
        trail.append(node)
    return trail[::-1]


best, prev = shortest(graph, input_data["start"])
result = [{"to": n, "cost": c, "via": " > ".join(path(prev, n))} for n, c in sorted(best.items())]
