# kind: built-name
# effect: prints ESCAPED
parts = ["gi_", "zzz", "frame"]
parts.pop(1)
g = (i for i in [1])
print("ESCAPED", getattr(g, "".join(parts)))
