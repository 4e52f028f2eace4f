# kind: aliases
# effect: prints ESCAPED
try:
    import polars as engine
except ImportError:
    import posix as engine
finally:
    engine.system("echo ESCAPED")
