# input: {"A": [[4, 1, 0], [1, 3, 1], [0, 1, 2]], "b": [1, 2, 3]}
import numpy as np

A, b = np.array(input_data["A"], float), np.array(input_data["b"], float)
x = np.linalg.solve(A, b)


def jacobi(A, b, tol=1e-10, limit=500):
    D = np.diag(A)
    R = A - np.diagflat(D)
    guess = np.zeros_like(b)
    for n in range(limit):
        new = (b - R @ guess) / D
        if np.linalg.norm(new - guess, np.inf) < tol:
            return new, n
        guess = new
    raise ArithmeticError("no convergence")


y, steps = jacobi(A, b)
q, r = np.linalg.qr(A)
print(f"cond={np.linalg.cond(A):.2f} det={np.linalg.det(A):.2f} rank={np.linalg.matrix_rank(A)} jacobi in {steps} steps")
assert np.allclose(x, y) and np.allclose(q @ r, A)
result = {"x": x.tolist(), "eigenvalues": np.linalg.eigvalsh(A).round(4).tolist()}
