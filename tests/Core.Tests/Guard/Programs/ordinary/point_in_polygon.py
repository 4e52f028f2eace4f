# input: {"polygon": [[0, 0], [4, 0], [4, 3], [0, 3]], "points": [[1, 1], [5, 1], [3.9, 2.9]]}
def area(poly):
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(poly, poly[1:] + poly[:1]))) / 2


def inside(pt, poly):
    x, y = pt
    odd = False
    for (x1, y1), (x2, y2) in zip(poly, poly[1:] + poly[:1]):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            odd = not odd
    return odd


def hull(points):
    pts = sorted(map(tuple, points))

    def half(seq):
        out = []
        for p in seq:
            while len(out) > 1 and (out[-1][0] - out[-2][0]) * (p[1] - out[-2][1]) <= (out[-1][1] - out[-2][1]) * (p[0] - out[-2][0]):
                out.pop()
            out.append(p)
        return out[:-1]

    return half(pts) + half(reversed(pts))


poly = input_data["polygon"]
result = [{"point": p, "inside": inside(p, poly)} for p in input_data["points"]]
print(f"area {area(poly)}, hull {hull(poly + input_data['points'])}")
