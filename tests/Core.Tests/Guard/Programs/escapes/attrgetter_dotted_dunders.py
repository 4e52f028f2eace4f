# kind: attribute-by-name
# effect: prints ESCAPED
import operator

KEY = "ESCAPED"
reach = operator.attrgetter("__globals__")
print(*[space["KEY"] for space in map(reach, [lambda: 0])])
