# kind: built-name
# effect: prints ESCAPED
name = b"gi_fr\xffame".decode("utf-8", "ignore")
g = (i for i in [1])
print("ESCAPED", getattr(g, name))
