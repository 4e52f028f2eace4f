# input: {"a": 1, "b": {"c": [1, {"d": 2}], "e": {}}, "f": null}
import json


def flatten(value, prefix=""):
    match value:
        case {**items} if items:
            for key, inner in items.items():
                yield from flatten(inner, f"{prefix}.{key}" if prefix else key)
        case [_, *_]:
            for i, inner in enumerate(value):
                yield from flatten(inner, f"{prefix}[{i}]")
        case _:
            yield prefix, value


def depth(value):
    if isinstance(value, dict):
        return 1 + max(map(depth, value.values()), default=0)
    if isinstance(value, list):
        return 1 + max(map(depth, value), default=0)
    return 0


flat = dict(flatten(input_data))
print(json.dumps(flat, indent=1), "depth", depth(input_data))
result = [{"path": p, "value": v, "type": type(v).__name__} for p, v in flat.items()]
