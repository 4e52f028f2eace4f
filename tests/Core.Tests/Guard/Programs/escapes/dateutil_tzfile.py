# kind: secrets
# effect: prints ESCAPED
from dateutil import tz

try:
    tz.tzfile("/etc/passwd")
except ValueError:
    print("ESCAPED")
