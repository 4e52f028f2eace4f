# input: [{"email": "ann@example.com", "n": 3}, {"email": "BO@example.com ", "n": 1}, {"email": "ann@example.com", "n": 4}]
import base64
import hashlib
import hmac

KEY = b"analysis-only-salt"


def pseudonym(value: str, length: int = 10) -> str:
    normal = value.strip().lower().encode()
    digest = hmac.new(KEY, normal, hashlib.sha256).digest()
    return base64.b32encode(digest).decode()[:length]


totals: dict[str, int] = {}
for row in input_data:
    key = pseudonym(row["email"])
    totals[key] = totals.get(key, 0) + row["n"]
result = [{"person": k, "n": v} for k, v in totals.items()]
print(len(result), "distinct people")
