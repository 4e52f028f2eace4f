# input: ["a", "b", "a", "c", "a"]
def make_counter():
    counts = {}
    calls = 0

    def add(item, *, step=1):
        nonlocal calls
        calls += 1
        counts[item] = counts.get(item, 0) + step
        return counts[item]

    def top(n=1):
        return sorted(counts, key=lambda k: (-counts[k], k))[:n]

    add.top = top
    add.calls = lambda: calls
    return add


total_seen = 0


def seen():
    global total_seen
    total_seen += 1


counter = make_counter()
multipliers = [lambda x, k=k: x * k for k in range(3)]
for item in input_data:
    counter(item)
    seen()
print(counter.top(2), counter.calls(), total_seen, [f(10) for f in multipliers])
result = {"top": counter.top(), "calls": counter.calls()}
