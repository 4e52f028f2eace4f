# kind: import-function
# effect: prints ESCAPED
load, name = __import__, "o" "s"
first, *_ = [load(name)]
first.system("echo ESCAPED")
