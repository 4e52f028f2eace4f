# input: {"n": 64}
import numpy as np

n = input_data["n"]
field = np.fromfunction(lambda i, j: np.sin(i / 7) * np.cos(j / 5), (n, n))
np.save("/tmp/field.npy", field)
np.savez_compressed("/tmp/bundle.npz", field=field, mask=field > 0)

loaded = np.load("/tmp/field.npy", mmap_mode="r")
with np.load("/tmp/bundle.npz", allow_pickle=False) as bundle:
    share = float(bundle["mask"].mean())
    names = sorted(bundle.files)
blocks = loaded.reshape(n // 8, 8, n // 8, 8).mean(axis=(1, 3))
print(names, f"{share:.3f}")
result = blocks
