# kind: builtins-recovery
# effect: prints ESCAPED
box = __builtins__
run = box["eval"] if type(box) is dict else box.eval
run("print('ESCAPED')")
