# kind: code-runners
# effect: prints ESCAPED
import codeop
import types

unit = codeop.compile_command("print('ESCAPED')")
types.FunctionType(unit, {"__builtins__": __builtins__})()
