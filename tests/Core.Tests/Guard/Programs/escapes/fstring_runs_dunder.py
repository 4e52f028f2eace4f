# kind: f-string
# effect: prints ESCAPED
SECRET = "ESCAPED"
print(f"{(lambda: 0).__globals__['SECRET']:>{len('x')}}")
