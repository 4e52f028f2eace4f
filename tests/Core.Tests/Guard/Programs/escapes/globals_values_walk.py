# kind: builtins-recovery
# effect: prints ESCAPED
for value in [*globals().values()]:
    if getattr(value, "eval", None):
        value.eval("print('ESCAPED')")
