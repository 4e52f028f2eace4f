# kind: interpreter-state
# effect: prints ESCAPED
import tracemalloc

tracemalloc.start()
print("ESCAPED", len(tracemalloc.take_snapshot().traces) >= 0)
