# input: {"epochs": 300, "lr": 0.1}
import numpy as np


class LogisticRegression:
    """A small binary classifier with L2 regularisation."""

    def __init__(self, lr=0.1, epochs=200, l2=0.01):
        self.lr, self.epochs, self.l2 = lr, epochs, l2
        self.history = []

    @staticmethod
    def _sigmoid(z):
        return 1.0 / (1.0 + np.exp(-z))

    def fit(self, X, y):
        X = np.c_[np.ones(len(X)), X]
        self.w_ = np.zeros(X.shape[1])
        for _ in range(self.epochs):
            p = self._sigmoid(X @ self.w_)
            grad = X.T @ (p - y) / len(y) + self.l2 * np.r_[0, self.w_[1:]]
            self.w_ -= self.lr * grad
            self.history.append(float(-np.mean(y * np.log(p + 1e-12) + (1 - y) * np.log(1 - p + 1e-12))))
        return self

    def predict(self, X):
        return (self._sigmoid(np.c_[np.ones(len(X)), X] @ self.w_) >= 0.5).astype(int)


rng = np.random.default_rng(0)
X = np.vstack([rng.normal(-1, 1, (50, 2)), rng.normal(1, 1, (50, 2))])
y = np.repeat([0, 1], 50)
model = LogisticRegression(**input_data).fit(X, y)
accuracy = (model.predict(X) == y).mean()
print(f"accuracy {accuracy:.2f}, loss {model.history[0]:.3f} -> {model.history[-1]:.3f}")
result = {"accuracy": float(accuracy), "weights": model.w_.tolist()}
