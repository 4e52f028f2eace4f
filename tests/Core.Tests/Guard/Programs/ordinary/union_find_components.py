# input: [["ann", "bob"], ["bob", "cy"], ["dee", "eli"], ["fay", "fay"]]
class DisjointSet:
    def __init__(self):
        self.parent, self.size = {}, {}

    def find(self, x):
        self.parent.setdefault(x, x)
        self.size.setdefault(x, 1)
        while self.parent[x] != x:
            self.parent[x] = self.parent[self.parent[x]]
            x = self.parent[x]
        return x

    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        if self.size[a] < self.size[b]:
            a, b = b, a
        self.parent[b] = a
        self.size[a] += self.size[b]
        return True


ds = DisjointSet()
merges = sum(ds.union(a, b) for a, b in input_data)
groups = {}
for person in ds.parent:
    groups.setdefault(ds.find(person), []).append(person)
result = sorted((sorted(g) for g in groups.values()), key=len, reverse=True)
print(merges, "merges;", result)
