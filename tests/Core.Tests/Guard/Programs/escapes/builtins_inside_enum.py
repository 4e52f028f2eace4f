# kind: module-in-module
# effect: prints ESCAPED
import enum

enum.bltns.exec("print('ESCAPED')")
