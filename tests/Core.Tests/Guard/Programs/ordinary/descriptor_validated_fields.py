# input: [{"name": "bolt", "price": 0.2}, {"name": "nut", "price": -1}]
class Positive:
    """A field that refuses negative numbers."""

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        return self if instance is None else instance.values[self.name]

    def __set__(self, instance, value):
        if value < 0:
            raise ValueError(f"{self.name} must not be negative: {value}")
        instance.values[self.name] = value


class Product:
    price = Positive()

    def __init__(self, name, price):
        self.values = {}
        self.name = name
        self.price = price


ok, bad = [], []
for row in input_data:
    try:
        ok.append(Product(**row))
    except ValueError as e:
        bad.append(f"{row['name']}: {e}")
print(bad)
result = [{"name": p.name, "price": p.price} for p in ok]
