# input: {"corpus": "the cat sat on the mat the cat ate the rat on the mat", "seed": 5, "length": 8}
import random
from collections import Counter, defaultdict

words = input_data["corpus"].split()
model = defaultdict(Counter)
for a, b in zip(words, words[1:]):
    model[a][b] += 1


def perplexity(text):
    from math import exp, log
    tokens = text.split()
    logs = [log(model[a][b] / model[a].total()) if model[a][b] else log(1e-3) for a, b in zip(tokens, tokens[1:])]
    return exp(-sum(logs) / len(logs))


rng = random.Random(input_data["seed"])
out = ["the"]
while len(out) < input_data["length"] and model[out[-1]]:
    nxt = model[out[-1]]
    out.append(rng.choices(list(nxt), weights=list(nxt.values()))[0])
print(" ".join(out))
result = {"bigrams": sum(map(len, model.values())), "perplexity": {t: round(perplexity(t), 2) for t in ("the cat sat", "mat the ate")}}
