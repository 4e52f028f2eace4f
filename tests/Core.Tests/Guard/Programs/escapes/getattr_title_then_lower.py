# kind: built-name
# effect: prints ESCAPED
g = (i for i in [1])
print("ESCAPED", getattr(g, "gI_FRAME".capitalize().swapcase().capitalize().lower()))
