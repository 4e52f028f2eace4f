# kind: layout
# effect: prints ESCAPED
# a remarkimport os; os.system("echo ESCAPED")
x = 1
