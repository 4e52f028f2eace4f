# input: [[1, 3], [8, 10], [2, 6], [15, 18], [17, 20]]
def merge(intervals):
    merged = []
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    return merged


busy = merge(input_data)
free = [[a[1], b[0]] for a, b in zip(busy, busy[1:])]
covered = sum(e - s for s, e in busy)
result = {"busy": busy, "free": free, "covered": covered}
print(f"{covered=} {len(busy)=}")
