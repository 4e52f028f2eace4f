# input: {"cells": {"x": [1.234, 5.678], "yy": [10.0, 0.5]}, "places": 1}
cells, n = input_data["cells"], input_data["places"]
width = max(len(f"{v:.{n}f}") for vs in cells.values() for v in vs)
body = "\n".join(f"{name:>{max(map(len, cells))}}: {", ".join(f"{v:{width}.{n}f}" for v in vs)}" for name, vs in cells.items())
print(body)
print(f"{'sum'!r}: { {k: sum(v) for k, v in cells.items()} }")
print(f"{(lambda v: v * 2)(21)} {cells["x"][0]=:.2f} {{braces}} {'{'}{'}'}")
multi = f"""{
    sum(v for vs in cells.values() for v in vs)  # a comment within
    :+09.3f}"""
result = {"text": multi, "width": width}
