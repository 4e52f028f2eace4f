# kind: builtins-recovery
# effect: prints ESCAPED
space = globals().get("__buil" + "tins__")
table = space if isinstance(space, dict) else vars(space)
table["ex" + "ec"]("print('ESCAPED')")
