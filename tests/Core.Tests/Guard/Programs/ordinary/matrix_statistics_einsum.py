# input: {"shape": [4, 3, 2]}
import numpy as np

shape = tuple(input_data["shape"])
a = np.arange(np.prod(shape), dtype=float).reshape(shape)
gram = np.einsum("ijk,ilk->ijl", a, a)
trace = np.einsum("ijj->i", gram)
norms = np.sqrt(np.einsum("ijk,ijk->ij", a, a))
with np.errstate(divide="ignore", invalid="ignore"):
    unit = np.where(norms[..., None] > 0, a / norms[..., None], 0.0)
print(gram.shape, trace.round(1))
result = norms
