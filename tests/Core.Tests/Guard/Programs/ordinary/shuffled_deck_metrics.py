# input: null
import random
random.seed(42)
deck = [f"{r}{s}" for s in "SHDC" for r in ["A", "K", "Q", "J"]]
random.shuffle(deck)
hands = {p: [deck.pop() for _ in range(3)] for p in ["north", "south"]}
metrics = ["count", "mean"]
metrics.append("std")
metrics.sort()
import pandas as pd
s = pd.Series([1, 2, 3])
result = {m: getattr(s, m)() for m in metrics}
