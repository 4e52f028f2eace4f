# kind: site-builtins
# effect: prints EOF
try:
    eval(input("code> "))
except EOFError:
    print("EOF")
