# kind: built-name
# effect: prints ESCAPED
g = (i for i in [1])
for name in {"gi_running", "gi_frame"}:
    print("ESCAPED", getattr(g, name))
