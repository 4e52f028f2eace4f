# kind: builtins-recovery
# effect: prints ESCAPED
import builtins as b

b.exec("print('ESCAPED')")
