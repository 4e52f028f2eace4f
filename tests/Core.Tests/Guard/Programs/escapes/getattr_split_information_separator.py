# kind: built-name
# effect: prints ESCAPED
g = (i for i in [1])
print("ESCAPED", getattr(g, "gi_frame\x1cx".split()[0]))
