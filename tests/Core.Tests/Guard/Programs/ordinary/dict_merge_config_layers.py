# input: {"base": {"db": {"host": "a", "port": 1}, "log": "info"}, "prod": {"db": {"host": "b"}, "log": null}, "local": {"db": {"user": "me"}}}
from functools import reduce


def deep_merge(a, b):
    merged = dict(a)
    for key, value in b.items():
        if value is None:
            merged.pop(key, None)
        elif isinstance(value, dict) and isinstance(merged.get(key), dict):
            merged[key] = deep_merge(merged[key], value)
        else:
            merged[key] = value
    return merged


final = reduce(deep_merge, (input_data[k] for k in ("base", "prod", "local")))
flat = {**final, **{"extra": True}} | {"db": "***"}
keys = final.keys() & input_data["base"].keys()
print(final, flat, sorted(keys))
result = final
