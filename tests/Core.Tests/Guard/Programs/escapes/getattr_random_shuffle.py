# kind: built-name
# effect: prints ESCAPED
import random
random.seed(1)
parts = ["frame", "gi_"]
while parts[0] != "gi_":
    random.shuffle(parts)
g = (i for i in [1])
print("ESCAPED", getattr(g, "".join(parts)))
