# input: [["a", 3], ["b", 9], ["a", 4], ["c", 7], ["b", 1], ["d", 8]]
import heapq
from itertools import count


class TopK:
    def __init__(self, k):
        self.k, self._heap, self._tie = k, [], count()

    def push(self, score, item):
        entry = (score, next(self._tie), item)
        if len(self._heap) < self.k:
            heapq.heappush(self._heap, entry)
        else:
            heapq.heappushpop(self._heap, entry)

    def __iter__(self):
        return ((item, score) for score, _, item in sorted(self._heap, reverse=True))


top = TopK(3)
for name, score in input_data:
    top.push(score, name)
merged = list(heapq.merge([1, 4, 9], [2, 3, 10]))
print(list(top), merged, heapq.nsmallest(2, input_data, key=lambda p: p[1]))
result = [{"name": n, "score": s} for n, s in top]
