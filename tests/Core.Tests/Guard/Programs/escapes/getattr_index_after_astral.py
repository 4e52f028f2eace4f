# kind: built-name
# effect: prints ESCAPED
g = (i for i in [1])
t = "\U0001F600gi_frame"
print("ESCAPED", getattr(g, t[1] + t[2] + t[3] + t[4] + t[5] + t[6] + t[7] + t[8]))
