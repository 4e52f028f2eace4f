# input: [170, 45, 75, 90, 802, 24, 2, 66]
def radix_sort(values, base=10):
    digits, place = max(values), 1
    out = list(values)
    while digits // place:
        buckets = [[] for _ in range(base)]
        for v in out:
            buckets[v // place % base].append(v)
        out = [v for bucket in buckets for v in bucket]
        place *= base
    return out


def quick(values):
    if len(values) < 2:
        return values
    pivot, *rest = values
    return [*quick([v for v in rest if v < pivot]), pivot, *quick([v for v in rest if v >= pivot])]


ordered = radix_sort(input_data)
assert ordered == quick(input_data) == sorted(input_data)
inversions = sum(a > b for i, a in enumerate(input_data) for b in input_data[i + 1:])
print(ordered, f"{inversions=}")
result = {"sorted": ordered, "inversions": inversions, "median": (ordered[3] + ordered[4]) / 2}
