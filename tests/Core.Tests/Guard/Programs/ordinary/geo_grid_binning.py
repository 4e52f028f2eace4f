# input: {"points": [[52.51, 13.40], [52.52, 13.41], [48.13, 11.57], [48.90, 11.02]], "cell": 0.5}
import math
from collections import Counter
from typing import Iterable

type Cell = tuple[int, int]


def cell_of(lat: float, lon: float, size: float) -> Cell:
    return math.floor(lat / size), math.floor(lon / size)


def neighbours(cell: Cell) -> Iterable[Cell]:
    r, c = cell
    return ((r + i, c + j) for i in (-1, 0, 1) for j in (-1, 0, 1) if i or j)


size = input_data["cell"]
counts = Counter(cell_of(*p, size) for p in input_data["points"])
density = {cell: n + 0.5 * sum(counts[nb] for nb in neighbours(cell)) for cell, n in counts.items()}
result = [{"lat": r * size, "lon": c * size, "n": counts[r, c], "density": d} for (r, c), d in sorted(density.items())]
print(*result, sep="\n")
