# input: {"walkers": 400, "steps": 250, "seed": 77}
import numpy as np

rng = np.random.Generator(np.random.PCG64(input_data["seed"]))
moves = rng.choice([-1, 1], size=(input_data["walkers"], input_data["steps"]))
paths = moves.cumsum(axis=1, dtype=np.int32)
rms = np.sqrt((paths.astype(float) ** 2).mean(axis=0))
exponent = np.polyfit(np.log(np.arange(1, len(rms) + 1)), np.log(rms), 1)[0]
first_hit = np.where((np.abs(paths) >= 20).any(axis=1), (np.abs(paths) >= 20).argmax(axis=1), -1)
hist, edges = np.histogram(paths[:, -1], bins=9)
for h, lo in zip(hist, edges):
    print(f"{lo:7.1f} {'*' * (h // 4)}")
result = {"exponent": round(float(exponent), 3), "reached_20": int((first_hit >= 0).sum()), "mean_end": float(paths[:, -1].mean())}
