# input: [{"name": "Berlin", "lat": 52.52, "lon": 13.405}, {"name": "Quito", "lat": -0.18, "lon": -78.47}]
from collections import namedtuple

City = namedtuple("City", "name lat lon")
cities = [City(**row) for row in input_data]

LINE = "{c.name:<10} {c.lat:+08.3f} {c.lon:+09.3f} {hemisphere}"
for city in cities:
    print(LINE.format(c=city, hemisphere="N" if city.lat >= 0 else "S"))
print("{0.name} and {1.name}".format(*cities))
result = [c._asdict() for c in cities]
