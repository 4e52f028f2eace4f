# input: {"weights": [31, 24, 18, 45, 9, 12, 37, 22], "steps": 2000, "seed": 42}
import math
import random

weights, rng = input_data["weights"], random.Random(input_data["seed"])


def cost(side):
    return abs(sum(w if s else -w for w, s in zip(weights, side)))


state = [rng.random() < 0.5 for _ in weights]
best, energy = state[:], cost(state)
for step in range(input_data["steps"]):
    t = 50 * 0.997 ** step + 1e-9
    i = rng.randrange(len(state))
    state[i] ^= True
    new = cost(state)
    if new <= energy or rng.random() < math.exp((energy - new) / t):
        energy = new
        if energy < cost(best):
            best = state[:]
    else:
        state[i] ^= True
    if cost(best) == 0:
        break
left = [w for w, s in zip(weights, best) if s]
result = {"difference": cost(best), "left": left, "right": [w for w, s in zip(weights, best) if not s]}
print(result, f"after {step + 1} steps")
