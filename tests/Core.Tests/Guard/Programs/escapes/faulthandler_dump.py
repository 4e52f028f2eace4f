# kind: interpreter-state
# effect: prints Current thread
import faulthandler

with open("/tmp/dump", "w+") as f:
    faulthandler.dump_traceback(f)
    f.seek(0)
    print(f.read())
