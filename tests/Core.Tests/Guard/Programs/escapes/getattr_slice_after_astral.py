# kind: built-name
# effect: prints ESCAPED
g = (i for i in [1])
print("ESCAPED", getattr(g, "\U0001F600gi_frame"[1:]))
