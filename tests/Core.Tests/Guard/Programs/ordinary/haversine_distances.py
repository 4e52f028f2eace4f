# input: {"origin": [50.73, 7.1], "places": {"Köln": [50.94, 6.96], "Paris": [48.86, 2.35], "Oslo": [59.91, 10.75]}}
from math import asin, cos, radians, sin, sqrt

EARTH_KM = 6371.0088


def haversine(a, b):
    (la1, lo1), (la2, lo2) = (map(radians, p) for p in (a, b))
    h = sin((la2 - la1) / 2) ** 2 + cos(la1) * cos(la2) * sin((lo2 - lo1) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(h))


origin = input_data["origin"]
ranked = sorted(((haversine(origin, pos), name) for name, pos in input_data["places"].items()))
for km, name in ranked:
    print(f"{name:.<20}{km:7.1f} km")
result = {name: round(km, 1) for km, name in ranked}
