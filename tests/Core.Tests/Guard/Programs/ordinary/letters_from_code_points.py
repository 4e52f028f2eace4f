# input: {"codes": [72, 101, 108, 108, 111], "b64": "aGVsbG8gd29ybGQ="}
import base64

greeting = "".join(chr(c) for c in input_data["codes"])
text = base64.b64decode(input_data["b64"]).decode("utf-8")
excel = lambda n: (excel((n - 1) // 26) if n > 26 else "") + chr(65 + (n - 1) % 26)
columns = [excel(n) for n in (1, 26, 27, 52, 703)]
table = "\n".join(" ".join(f"{chr(c)}={c:3d}" for c in range(start, start + 8)) for start in range(65, 91, 8))
print(table)
result = {"greeting": greeting, "text": text[::-1], "columns": columns, "hex": text.encode().hex(":")}
