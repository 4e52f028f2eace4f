# kind: aliases
# effect: prints ESCAPED
len = eval
str = len
str("print('ESCAPED')")
