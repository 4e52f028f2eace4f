# input: {"left": "Quarterly revenue grew by twelve percent, driven by the new subscription tier.", "right": "Costs stayed flat. Head count rose by three, all in support."}
import textwrap
from itertools import zip_longest

W = 32
columns = [textwrap.wrap(input_data[side], W) for side in ("left", "right")]
lines = [f"{a:<{W}} ┃ {b}" for a, b in zip_longest(*columns, fillvalue="")]
block = textwrap.dedent("""
    NOTE
      exec summary only; do not shutdown the old tier yet
""").strip()
print("\n".join(lines))
print(textwrap.indent(block, "> "))
result = {"lines": len(lines), "short": textwrap.shorten(input_data["right"], 25, placeholder="…")}
