# input: {"sample": [4.1, 5.0, 3.8, 4.4, 6.2, 5.5, 4.9, 5.1, 4.0, 5.8], "draws": 500}
import numpy as np

rng = np.random.default_rng(20240101)
sample = np.array(input_data["sample"])


def bootstrap(data, statistic, draws, rng, level=0.95):
    idx = rng.integers(0, len(data), size=(draws, len(data)))
    stats = np.apply_along_axis(statistic, 1, data[idx])
    lo, hi = np.quantile(stats, [(1 - level) / 2, (1 + level) / 2])
    return {"estimate": float(statistic(data)), "low": float(lo), "high": float(hi)}


result = {
    fn.__name__: bootstrap(sample, fn, input_data["draws"], rng)
    for fn in (np.mean, np.median, np.std)
}
for name, ci in result.items():
    print(f"{name:>8}: {ci['estimate']:.3f} [{ci['low']:.3f}, {ci['high']:.3f}]")
