# input: [{"x": 1, "y": 2}, {"x": 3, "y": 4}]
from dataclasses import dataclass, fields, replace


@dataclass
class Point:
    x: float
    y: float = 0.0
    label: str = "p"


points = [Point(**row) for row in input_data]
shifted = [replace(p, x=p.x + 10, label=f"p{i}") for i, p in enumerate(points)]
print([f.name for f in fields(Point)], [f.type for f in fields(Point)])
print(hasattr(points[0], "label"), getattr(points[0], "z", None))
result = [vars(p) for p in shifted]
