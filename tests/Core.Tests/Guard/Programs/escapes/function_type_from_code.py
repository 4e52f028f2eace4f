# kind: code-objects
# effect: prints ESCAPED
import types

body = (lambda: run("print('ESCAPED')")).__code__
types.FunctionType(body, {"run": eval})()
