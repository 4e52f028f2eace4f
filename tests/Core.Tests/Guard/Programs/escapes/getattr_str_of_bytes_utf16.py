# kind: built-name
# effect: prints ESCAPED
name = str(b"g\x00i\x00_\x00f\x00r\x00a\x00m\x00e\x00", "utf-16-le")
g = (i for i in [1])
print("ESCAPED", getattr(g, name))
