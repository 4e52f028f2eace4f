# input: {"y": [3, -0.5, 2, 7], "yhat": [2.5, 0.0, 2, 8]}
import inspect
import math

METRICS = {}


def metric(fn=None, *, higher_is_better=False):
    def register(f):
        METRICS[f.__name__] = (f, higher_is_better)
        return f
    return register(fn) if fn else register


@metric
def mae(y, p):
    """Mean absolute error."""
    return sum(abs(a - b) for a, b in zip(y, p)) / len(y)


@metric
def rmse(y, p):
    """Root mean squared error."""
    return math.sqrt(sum((a - b) ** 2 for a, b in zip(y, p)) / len(y))


@metric(higher_is_better=True)
def r2(y, p):
    """Coefficient of determination."""
    m = sum(y) / len(y)
    return 1 - sum((a - b) ** 2 for a, b in zip(y, p)) / sum((a - m) ** 2 for a in y)


result = []
for name, (fn, better) in METRICS.items():
    params = list(inspect.signature(fn).parameters)
    result.append({"metric": name, "value": fn(input_data["y"], input_data["yhat"]), "doc": fn.__doc__, "params": params})
    print(f"{name:>6} {result[-1]['value']:.4f} {'↑' if better else '↓'}")
