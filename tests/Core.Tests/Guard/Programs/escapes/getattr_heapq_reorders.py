# kind: built-name
# effect: prints ESCAPED
import heapq
parts = ["i_frame", "g"]
heapq.heapify(parts)
g = (i for i in [1])
print("ESCAPED", getattr(g, "".join(parts)))
