# kind: pickle
# effect: prints ESCAPED
import shelve


class Item:
    def __reduce__(self):
        return print, ("ESCAPED",)


with shelve.open("/tmp/shelf", "n") as shelf:
    shelf["x"] = Item()
    shelf["x"]
