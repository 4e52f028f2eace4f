# kind: built-name
# effect: prints ESCAPED
name = bytes("gi_frame", "utf-16-le").decode("utf-16-le")
g = (i for i in [1])
print("ESCAPED", getattr(g, name))
