# input: {"ann": ["bob", "cat"], "bob": ["dan"], "cat": ["dan", "eve"], "dan": ["fay"], "eve": [], "fay": []}
from collections import deque


def levels(graph, start):
    seen, queue = {start: 0}, deque([start])
    while queue:
        node = queue.popleft()
        for friend in graph.get(node, ()):
            if friend not in seen:
                seen[friend] = seen[node] + 1
                queue.append(friend)
    return seen


def has_cycle(graph):
    state = dict.fromkeys(graph, 0)

    def visit(n):
        state[n] = 1
        for m in graph[n]:
            if state[m] == 1 or (state[m] == 0 and visit(m)):
                return True
        state[n] = 2
        return False

    return any(state[n] == 0 and visit(n) for n in graph)


result = [{"person": p, "distance": d} for p, d in levels(input_data, "ann").items()]
degree = {n: len(out) + sum(n in o for o in input_data.values()) for n, out in input_data.items()}
print(degree, "cyclic" if has_cycle(input_data) else "acyclic")
