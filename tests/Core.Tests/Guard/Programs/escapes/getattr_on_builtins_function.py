# kind: built-name
# effect: prints ESCAPED
box = getattr(len, "_" * 2 + "self" + "_" * 2)
getattr(box, "e" + "val")("print('ESCAPED')")
