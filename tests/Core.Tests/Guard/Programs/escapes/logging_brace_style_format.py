# kind: format-string
# effect: prints ESCAPED
import logging

SECRET = "ESCAPED"


class Event:
    def __init__(self):
        self.n = 1


handler = logging.StreamHandler()
handler.setFormatter(logging.Formatter("{msg.__init__.__globals__[SECRET]}", style="{"))
logging.getLogger("x").addHandler(handler)
logging.getLogger("x").error(Event())
