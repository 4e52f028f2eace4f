# kind: module-in-module
# effect: prints ESCAPED
import pytz

for part in ("etc", "passwd"):
    print("ESCAPED", pytz.os.path.exists("/" + part))
