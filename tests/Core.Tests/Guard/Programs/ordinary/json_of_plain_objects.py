# input: [1, 2]
import dataclasses
import datetime
import json


@dataclasses.dataclass
class Config:
    name: str = "x"

    @classmethod
    def from_dict(cls, data):
        return cls(**{k: v for k, v in data.items() if k in cls.__dataclass_fields__})


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, datetime.date):
            return o.isoformat()
        if hasattr(o, "__dict__"):
            return o.__dict__
        return super().default(o)


result = json.loads(json.dumps({"p": Point(*input_data), "c": Config.from_dict({"name": "y", "z": 1}), "d": datetime.date(2024, 1, 2)}, cls=Encoder))
