# kind: code-objects
# effect: prints ESCAPED
maker = type(lambda: 0)
donor = lambda: show("ESCAPED")
clone = maker(donor.__code__, {"show": print})
clone()
