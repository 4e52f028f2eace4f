# kind: aliases
# effect: prints ESCAPED
def prepare():
    global tool
    import os as tool


prepare()
tool.system("echo ESCAPED")
