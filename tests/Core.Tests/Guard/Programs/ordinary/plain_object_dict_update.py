# input: {"name": "run-7", "lr": 0.01, "layers": [8, 8, 1]}
class Config:
    def __init__(self, **kwargs):
        self.__dict__.update(kwargs)

    def __repr__(self):
        inside = ", ".join(f"{k}={v!r}" for k, v in sorted(self.__dict__.items()))
        return f"Config({inside})"


config = Config(**input_data, seed=0)
parameters = sum(a * b + b for a, b in zip([4] + config.layers, config.layers))
print(config)
result = {"parameters": parameters, "name": config.name}
