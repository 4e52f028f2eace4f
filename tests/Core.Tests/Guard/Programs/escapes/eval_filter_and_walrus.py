# kind: builtin-as-value
# effect: prints ESCAPED
if (f := eval) and any(filter(f, ["print('ESCAPED')"])):
    pass
