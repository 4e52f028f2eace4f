# kind: built-name
# effect: prints ESCAPED
import os

wanted = (input_data or {}).get("verb", "sys%s" % "tem") if isinstance(input_data, dict) else str(b"system", "ascii")
getattr(os, wanted)("echo ESCAPED")
