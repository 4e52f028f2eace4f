# kind: builtin-as-value
# effect: prints ESCAPED
class Cell(str):
    value = property(eval)


Cell("print('ESCAPED')").value
