# kind: module-in-module
# effect: prints ESCAPED
import json

json.codecs.builtins.eval("print('ESCAPED')")
