# kind: text-as-code
# effect: prints ESCAPED
import zlib

program = zlib.decompress(zlib.compress(b"print('ESCAPED')")).decode()
(lambda **k: k["f"](k["x"]))(f=exec, x=program)
