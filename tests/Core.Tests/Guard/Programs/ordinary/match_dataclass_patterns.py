# input: [["circle", 2], ["rect", 3, 4], ["rect", 5, 5], ["poly", [[0, 0], [4, 0], [0, 3]]]]
from dataclasses import dataclass
from math import pi


@dataclass
class Circle:
    r: float


@dataclass
class Rect:
    w: float
    h: float


@dataclass
class Poly:
    points: list


KINDS = {"circle": Circle, "rect": Rect, "poly": Poly}


def area(shape):
    match shape:
        case Circle(r=0) | Rect(w=0) | Rect(h=0):
            return 0.0
        case Circle(r):
            return pi * r ** 2
        case Rect(w, h) if w == h:
            return float(w ** 2)
        case Rect(w=width, h=height):
            return width * height
        case Poly(points=[first, *_, last] as pts) if first != last:
            pairs = zip(pts, pts[1:] + [first])
            return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2
        case int() | float():
            return float(shape)


shapes = [KINDS[name](*args) for name, *args in input_data]
result = [{"shape": type(s).__name__, "area": round(area(s), 3)} for s in shapes]
print(result)
