# kind: class-hooks
# effect: prints ESCAPED
Runner = type("Runner", (str,), {"__invert__": lambda text: __import__("os").system(text)})
~Runner("echo ESCAPED")
