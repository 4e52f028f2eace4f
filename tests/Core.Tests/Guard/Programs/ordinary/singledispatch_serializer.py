# input: {"when": "2024-02-29", "amount": "10.50", "tags": ["x", "y"]}
import json
from datetime import date, datetime
from decimal import Decimal
from functools import singledispatch


@singledispatch
def encode(value):
    raise TypeError(f"cannot encode {type(value).__name__}")


@encode.register
def _(value: date):
    return value.isoformat()


@encode.register(Decimal)
def _(value):
    return str(value)


@encode.register(set)
@encode.register(frozenset)
def _(value):
    return sorted(value)


doc = {
    "when": date.fromisoformat(input_data["when"]),
    "amount": Decimal(input_data["amount"]) * 2,
    "tags": set(input_data["tags"]),
    "leap": datetime(2024, 2, 29).timetuple().tm_yday,
}
text = json.dumps(doc, default=encode, sort_keys=True)
print(text)
result = json.loads(text)
