# kind: module-in-module
# effect: prints ESCAPED
import codecs as c

c.builtins.eval("print('ESCAPED')")
