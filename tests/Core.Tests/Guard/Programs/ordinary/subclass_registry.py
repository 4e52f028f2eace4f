# input: [["celsius", 20], ["kelvin", 300], ["fahrenheit", 70]]
class Unit:
    registry = {}

    def __init_subclass__(cls, /, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        Unit.registry[name or cls.__name__.lower()] = cls

    def to_celsius(self, value):
        raise NotImplementedError


class Celsius(Unit):
    def to_celsius(self, value):
        return value


class Fahrenheit(Unit):
    def to_celsius(self, value):
        return (value - 32) * 5 / 9


class AbsoluteScale(Unit, name="kelvin"):
    def to_celsius(self, value):
        return value - 273.15


result = [{"unit": u, "celsius": round(Unit.registry[u]().to_celsius(v), 2)} for u, v in input_data]
print(sorted(Unit.registry), result)
