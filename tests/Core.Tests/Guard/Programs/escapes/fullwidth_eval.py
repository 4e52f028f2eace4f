# kind: unicode-identifiers
# effect: prints ESCAPED
ｅｖａｌ("print('ESCAPED')")
