# kind: built-name
# effect: prints ESCAPED
g = (i for i in [1])
print("ESCAPED", getattr(g, "".join(list(reversed("emarf_ig\U0001F600"))[1:])))
