# kind: monkey-patch
# effect: prints ESCAPED
import json


def fake(value, **options):
    return "ESCAPED"


json.dumps = fake
print(json.dumps({"a": 1}))
