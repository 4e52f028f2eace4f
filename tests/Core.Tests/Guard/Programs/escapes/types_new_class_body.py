# kind: class-hooks
# effect: prints ESCAPED
import types

types.new_class("Sheet", (), {}, lambda space: eval("print('ESCAPED')", space))
