# input: "abracadabra"
import heapq
from collections import Counter
from math import log2


def huffman(text):
    heap = [(n, i, {ch: ""}) for i, (ch, n) in enumerate(sorted(Counter(text).items()))]
    heapq.heapify(heap)
    tick = len(heap)
    while len(heap) > 1:
        n1, _, left = heapq.heappop(heap)
        n2, _, right = heapq.heappop(heap)
        heapq.heappush(heap, (n1 + n2, tick, {**{c: "0" + b for c, b in left.items()}, **{c: "1" + b for c, b in right.items()}}))
        tick += 1
    return heap[0][2]


codes = huffman(input_data)
bits = "".join(codes[c] for c in input_data)
freq = Counter(input_data)
entropy = -sum(n / len(input_data) * log2(n / len(input_data)) for n in freq.values())
print(codes, f"{len(bits)} bits vs {8 * len(input_data)}; entropy {entropy:.3f}, mean {len(bits) / len(input_data):.3f}")
result = [{"char": c, "count": freq[c], "code": b} for c, b in sorted(codes.items(), key=lambda kv: (len(kv[1]), kv[0]))]
