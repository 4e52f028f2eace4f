# kind: builtins-recovery
# effect: prints ESCAPED
here = vars()
importer = here["__builtins__"]
importer = importer["__import__"] if isinstance(importer, dict) else importer.__import__
importer("os").system("echo ESCAPED")
