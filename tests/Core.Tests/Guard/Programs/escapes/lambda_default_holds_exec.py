# kind: aliases
# effect: prints ESCAPED
(lambda text, e=exec: e(text))("print('ESCAPED')")
