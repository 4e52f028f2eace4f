# kind: builtin-as-value
# effect: prints ESCAPED
numbers = sorted(["print('ESCAPED') or 3", "2"], key=eval)
