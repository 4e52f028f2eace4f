# kind: unicode-identifiers
# effect: prints ESCAPED
evªl("print('ESCAPED')")
