# kind: code-runners
# effect: prints ESCAPED
import marshal
import types

raw = marshal.dumps(compile("print('ESCAPED')", "m", "exec"))
types.FunctionType(marshal.loads(raw), globals())()
