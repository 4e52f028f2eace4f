# input: {"a": 1, "b": "x"}
class Record:
    def __init__(self, **fields):
        for key, value in fields.items():
            self.__dict__[key] = value

    def __repr__(self):
        return "Record(%s)" % ", ".join(f"{k}={v!r}" for k, v in vars(self).items())


result = repr(Record(**input_data))
