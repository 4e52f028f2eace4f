# kind: hooks
# effect: prints ESCAPED
import threading

threading.excepthook = lambda info: print(info.exc_traceback.tb_frame.f_builtins["str"]("ESCAPED"))
t = threading.Thread(target=lambda: 1 / 0)
t.start()
t.join()
