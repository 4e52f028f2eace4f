# kind: f-string
# effect: prints ESCAPED
wide = f"{1:{eval('print("ESCAPED") or 3')}}"
