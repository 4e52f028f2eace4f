# input: 2
class Frozen:
    def __init__(self, x):
        self.x = x

    def __setattr__(self, name, value):
        if name in self.__dict__:
            raise AttributeError(f"{name} is set already")
        object.__setattr__(self, name, value)


frozen = Frozen(input_data)
try:
    frozen.x = 3
    result = "changed"
except AttributeError as error:
    result = str(error)
