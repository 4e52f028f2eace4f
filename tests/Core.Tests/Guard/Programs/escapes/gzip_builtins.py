# kind: module-in-module
# effect: prints ESCAPED
import gzip

gzip.builtins.exec("print('ESCAPED')")
