# kind: built-name
# effect: prints ESCAPED
name = b"g+AGk-_frame".decode("utf-7")
g = (i for i in [1])
print("ESCAPED", getattr(g, name))
