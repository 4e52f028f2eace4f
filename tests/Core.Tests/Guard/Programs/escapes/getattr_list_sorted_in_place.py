# kind: built-name
# effect: prints ESCAPED
parts = ["i_frame", "g"]
parts.sort()
g = (i for i in [1])
print("ESCAPED", getattr(g, "".join(parts)))
