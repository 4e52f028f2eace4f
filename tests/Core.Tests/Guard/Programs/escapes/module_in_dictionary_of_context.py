# kind: module-in-module
# effect: prints ESCAPED
import warnings

held = warnings.catch_warnings().__dict__["_module"]
held.sys.modules["builtins"].exec("print('ESCAPED')")
