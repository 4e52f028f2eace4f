# input: ["the cat sat on the mat", "the dog ate the cat food", "birds fly over the mat"]
import math
import re
from collections import Counter

docs = [re.findall(r"[a-z']+", text.lower()) for text in input_data]
df = Counter(word for doc in docs for word in set(doc))
n = len(docs)


def tfidf(doc):
    tf = Counter(doc)
    total = sum(tf.values())
    return {w: (c / total) * (math.log((1 + n) / (1 + df[w])) + 1) for w, c in tf.items()}


result = []
for i, doc in enumerate(docs):
    scores = tfidf(doc)
    top = sorted(scores, key=scores.get, reverse=True)[:3]
    result.append({"doc": i, "top": top, "score": round(scores[top[0]], 4)})
    print(f"doc {i}: {', '.join(f'{w}={scores[w]:.3f}' for w in top)}")
