# kind: builtins-recovery
# effect: prints ESCAPED
import textwrap

textwrap.__builtins__["exec"]("print('ESCAPED')")
