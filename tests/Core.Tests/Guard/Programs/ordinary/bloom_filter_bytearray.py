# input: {"seen": ["alice", "bob", "carol"], "ask": ["alice", "dave", "erin", "bob"]}
import hashlib
import math


class Bloom:
    def __init__(self, capacity, error=0.01):
        self.m = math.ceil(-capacity * math.log(error) / math.log(2) ** 2)
        self.k = max(1, round(self.m / capacity * math.log(2)))
        self.bits = bytearray(-(-self.m // 8))

    def _positions(self, item):
        digest = hashlib.blake2b(item.encode(), digest_size=16).digest()
        a, b = (int.from_bytes(digest[i:i + 8], "big") for i in (0, 8))
        return ((a + i * b) % self.m for i in range(self.k))

    def add(self, item):
        for p in self._positions(item):
            self.bits[p >> 3] |= 1 << (p & 7)

    def __contains__(self, item):
        return all(self.bits[p >> 3] >> (p & 7) & 1 for p in self._positions(item))


bloom = Bloom(100)
for name in input_data["seen"]:
    bloom.add(name)
print(f"m={bloom.m} k={bloom.k} set={sum(b.bit_count() for b in bloom.bits)}")
result = {name: name in bloom for name in input_data["ask"]}
