# kind: builtin-as-value
# effect: prints ESCAPED
unit = [compile][0]("print('ESCAPED')", "<c>", "single")
(lambda run, what: run(what))(eval, unit)
