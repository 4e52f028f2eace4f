# kind: built-name
# effect: prints ESCAPED
g = (i for i in [1])
first, *rest = ["real", "gi_frame"]
print("ESCAPED", getattr(g, rest[0]))
