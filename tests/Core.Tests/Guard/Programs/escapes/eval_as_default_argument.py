# kind: builtin-as-value
# effect: prints ESCAPED
def parse(text, *, reader=eval):
    return reader(text)


parse("print('ESCAPED')")
