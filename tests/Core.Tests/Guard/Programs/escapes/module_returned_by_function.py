# kind: module-as-value
# effect: prints ESCAPED
def tools():
    import os
    return os


tools().system("echo ESCAPED")
