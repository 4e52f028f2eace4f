# input: {"rate": 0.5, "epochs": 3}
class Settings:
    defaults = {"rate": 0.1, "epochs": 10, "name": "run"}

    def __init__(self, **given):
        for key, default in self.defaults.items():
            setattr(self, key, given.get(key, default))

    def update(self, **changes):
        for key, value in changes.items():
            if not hasattr(self, key):
                raise AttributeError(f"no setting {key}")
            setattr(self, key, value)
        return self

    def as_dict(self):
        return {key: getattr(self, key) for key in self.defaults}


result = Settings(**input_data).update(name="x").as_dict()
