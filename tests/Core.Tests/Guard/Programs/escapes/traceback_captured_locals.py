# kind: frames
# effect: prints ESCAPED
import traceback


def login():
    password = "ESC" + "APED"
    raise ValueError


try:
    login()
except ValueError as e:
    print("".join(traceback.TracebackException.from_exception(e, capture_locals=True).format()))
