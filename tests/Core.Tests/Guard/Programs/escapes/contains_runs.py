# kind: operator-overload
# effect: prints ESCAPED
Set = type("Set", (), {"__contains__": eval})
"print('ESCAPED')" in Set()
