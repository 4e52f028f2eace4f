# kind: code-objects
# effect: prints ESCAPED
code = (lambda: 0).__code__
made = type(code)(
    0, 0, 0, 0, 2, 3, code.co_code, ("ESCAPED",), (), (), "x", "x", "x", 1, code.co_linetable, code.co_exceptiontable
)
print(made.co_consts[0])
