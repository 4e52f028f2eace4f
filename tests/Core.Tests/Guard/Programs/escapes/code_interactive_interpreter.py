# kind: code-runners
# effect: prints ESCAPED
import code

code.InteractiveInterpreter().runsource("print('ESCAPED')")
