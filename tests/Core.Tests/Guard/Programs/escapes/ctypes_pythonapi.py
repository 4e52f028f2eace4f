# kind: native-code
# effect: prints ESCAPED
from ctypes import pythonapi as api

api.PyRun_SimpleString(b"print('ESCAPED')")
