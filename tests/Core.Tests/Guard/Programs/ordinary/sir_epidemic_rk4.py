# input: {"beta": 0.35, "gamma": 0.1, "days": 120, "infected": 0.001}
import numpy as np


def derivative(y, beta, gamma):
    s, i, r = y
    return np.array([-beta * s * i, beta * s * i - gamma * i, gamma * i])


def rk4(f, y, h, *args):
    k1 = f(y, *args)
    k2 = f(y + h / 2 * k1, *args)
    k3 = f(y + h / 2 * k2, *args)
    k4 = f(y + h * k3, *args)
    return y + h / 6 * (k1 + 2 * k2 + 2 * k3 + k4)


p = input_data
y = np.array([1 - p["infected"], p["infected"], 0.0])
track = [y]
for _ in range(p["days"]):
    track.append(y := rk4(derivative, y, 1.0, p["beta"], p["gamma"]))
track = np.array(track)
peak = int(track[:, 1].argmax())
assert np.allclose(track.sum(axis=1), 1)
result = {"peak_day": peak, "peak_share": float(track[peak, 1]), "never_infected": float(track[-1, 0])}
print(result)
