# input: {"train": [["buy cheap pills now", "spam"], ["meeting at noon", "ham"], ["cheap meds buy", "spam"], ["lunch at noon?", "ham"]], "test": ["cheap lunch", "buy now"]}
import math
from collections import Counter, defaultdict


class NaiveBayes:
    def __init__(self, alpha: float = 1.0) -> None:
        self.alpha = alpha
        self.words = defaultdict(Counter)
        self.labels = Counter()

    @staticmethod
    def tokens(text):
        return [t.strip("?!.,") for t in text.lower().split()]

    def fit(self, pairs):
        for text, label in pairs:
            self.labels[label] += 1
            self.words[label].update(self.tokens(text))
        self.vocab = set().union(*self.words.values())
        return self

    def log_posterior(self, text):
        total = sum(self.labels.values())
        scores = {}
        for label, n in self.labels.items():
            bag = self.words[label]
            denom = sum(bag.values()) + self.alpha * len(self.vocab)
            scores[label] = math.log(n / total) + sum(math.log((bag[w] + self.alpha) / denom) for w in self.tokens(text))
        return scores

    def __call__(self, text):
        scores = self.log_posterior(text)
        return max(scores, key=scores.__getitem__)


model = NaiveBayes().fit(input_data["train"])
result = [{"text": t, "label": model(t)} for t in input_data["test"]]
print(result)
