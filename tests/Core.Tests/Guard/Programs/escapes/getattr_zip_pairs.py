# kind: built-name
# effect: prints ESCAPED
g = (i for i in [1])
for a, b in zip(["gi_"], ["frame"]):
    print("ESCAPED", getattr(g, a + b))
