# kind: hooks
# effect: prints ESCAPED
import weakref


class Thing:
    pass


weakref.finalize(Thing(), print, "ESCAPED")
