# kind: built-name
# effect: prints ESCAPED
g = (i for i in [1])
print("ESCAPED", getattr(g, "gi_frrrame".replace("r", "", 2)))
