# kind: builtin-as-value
# effect: prints ESCAPED
list(map(exec, ["print('ESCAPED')"]))
