# input: {"size": 4, "values": [1.5, 2.5, 3.5, 4.5, 5.5, 6.5]}
from array import array


class Ring:
    def __init__(self, size):
        self.data = array("d", bytes(8 * size))
        self.count = 0

    def __lshift__(self, value):
        self.data[self.count % len(self.data)] = value
        self.count += 1
        return self

    def __iter__(self):
        n, size = self.count, len(self.data)
        for i in range(max(0, n - size), n):
            yield self.data[i % size]

    def __bool__(self):
        return self.count > 0


ring = Ring(input_data["size"])
for v in input_data["values"]:
    ring << v
view = memoryview(ring.data).cast("B")
print(list(ring), view.nbytes, ring.data.typecode, bool(Ring(2)))
result = {"mean": sum(ring) / input_data["size"], "last": list(ring)}
