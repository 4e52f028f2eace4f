# input: {"paths": 20000, "spot": 100, "strike": 105, "rate": 0.02, "vol": 0.25, "t": 1.0}
import math

import numpy as np

rng = np.random.default_rng(99)
n = input_data["paths"]

xy = rng.random((n, 2))
pi_hat = 4 * np.mean(np.hypot(*xy.T) <= 1)

S, K, r, sigma, T = (input_data[k] for k in ("spot", "strike", "rate", "vol", "t"))
z = rng.standard_normal(n)
terminal = S * np.exp((r - sigma ** 2 / 2) * T + sigma * math.sqrt(T) * z)
payoff = np.maximum(terminal - K, 0) * math.exp(-r * T)


def phi(x):
    return (1 + math.erf(x / math.sqrt(2))) / 2


d1 = (math.log(S / K) + (r + sigma ** 2 / 2) * T) / (sigma * math.sqrt(T))
d2 = d1 - sigma * math.sqrt(T)
closed = S * phi(d1) - K * math.exp(-r * T) * phi(d2)
result = {"pi": pi_hat, "mc_price": payoff.mean(), "mc_se": payoff.std() / math.sqrt(n), "bs_price": closed}
print(result)
