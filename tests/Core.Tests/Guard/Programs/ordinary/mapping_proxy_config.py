# input: {"defaults": {"sep": ",", "limit": 10}, "user": {"limit": 3, "colour": "red"}}
from collections import ChainMap, OrderedDict, UserDict
from types import MappingProxyType


class Settings(UserDict):
    def __missing__(self, key):
        return f"<{key}?>"

    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


frozen = MappingProxyType(input_data["defaults"])
try:
    frozen["sep"] = ";"
except TypeError as e:
    print("read-only:", type(e).__name__)

merged = ChainMap(input_data["user"], dict(frozen))
settings = Settings({**merged, "SHUTDOWN": "never"})
ordered = OrderedDict(sorted(settings.items()))
ordered.move_to_end("limit", last=False)
result = [{"key": k, "value": v, "from": "user" if k in input_data["user"] else "default"} for k, v in ordered.items()]
print(settings["unknown"], list(ordered))
