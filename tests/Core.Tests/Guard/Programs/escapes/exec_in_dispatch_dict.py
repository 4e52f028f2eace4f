# kind: builtin-as-value
# effect: prints ESCAPED
ACTIONS = {"show": print, "do": exec}
verb = "d" + "o"
ACTIONS[verb]("print('ESCAPED')")
