# input: {"size": 20, "steps": 200, "hot": 100}
import numpy as np

n = input_data["size"]
u = np.zeros((n, n))
u[0, :] = input_data["hot"]
for _ in range(input_data["steps"]):
    u[1:-1, 1:-1] = 0.25 * (u[2:, 1:-1] + u[:-2, 1:-1] + u[1:-1, 2:] + u[1:-1, :-2])
gy, gx = np.gradient(u)
flux = np.hypot(gx, gy)
for row in u[:: n // 5]:
    print(" ".join(f"{v:5.1f}" for v in row[:: n // 5]))
result = u[:, n // 2]
print("max flux at", np.unravel_index(flux.argmax(), flux.shape))
