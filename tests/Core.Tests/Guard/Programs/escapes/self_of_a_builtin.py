# kind: builtins-recovery
# effect: prints ESCAPED
module = print.__self__
module.eval("print('ESCAPED')")
