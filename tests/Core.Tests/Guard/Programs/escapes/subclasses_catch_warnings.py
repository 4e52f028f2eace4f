# kind: subclasses
# effect: prints ESCAPED
import warnings

guard = warnings.catch_warnings()
inside = guard._module.__builtins__
inside["exec"]("print('ESCAPED')")
