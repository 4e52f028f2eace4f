# kind: built-name
# effect: prints ESCAPED
g = (i for i in [1])
print("ESCAPED", getattr(g, "g\u0131_frame".upper().lower()))
