# kind: built-name
# effect: prints ESCAPED
parts = ["a", "b"]
parts[:] = ["gi_", "frame"]
g = (i for i in [1])
print("ESCAPED", getattr(g, "".join(parts)))
