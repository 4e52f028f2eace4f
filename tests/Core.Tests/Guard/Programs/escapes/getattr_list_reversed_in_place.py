# kind: built-name
# effect: prints ESCAPED
parts = ["frame", "gi_"]
parts.reverse()
g = (i for i in [1])
print("ESCAPED", getattr(g, "".join(parts)))
