# kind: threads
# effect: prints ESCAPED
import _thread
import time

_thread.start_new_thread(print, ("ESCAPED",))
time.sleep(0.2)
