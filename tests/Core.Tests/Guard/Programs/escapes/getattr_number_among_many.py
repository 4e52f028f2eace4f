# kind: built-name
# effect: prints ESCAPED
obj = (1).real
for n in [95, 1, 2, 3, 97]:
    if n == 95:
        u = chr(n) * 2
        print("ESCAPED", getattr(obj, u + "class" + u))
        break
