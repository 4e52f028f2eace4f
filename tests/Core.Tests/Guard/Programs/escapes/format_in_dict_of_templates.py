# kind: format-string
# effect: prints ESCAPED
SECRET = "ESCAPED"
TEMPLATES = {"plain": "{0}", "rich": "{0.__globals__[SECRET]}"}


def probe():
    pass


for name, template in TEMPLATES.items():
    print(name, template.format(probe))
