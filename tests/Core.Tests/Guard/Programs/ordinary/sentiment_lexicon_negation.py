# input: ["I love this, absolutely great!", "Not good. I hate waiting.", "It is fine", "never bad :)"]
import re

LEXICON = {"love": 3, "great": 3, "good": 2, "fine": 1, "bad": -2, "hate": -3, ":)": 1}
NEGATIONS, BOOSTERS = {"not", "never", "no"}, {"absolutely": 1.5, "very": 1.3}
TOKEN = re.compile(r":\)|[a-z']+", re.I)


def score(text):
    total, flip, boost = 0.0, 1, 1.0
    for tok in (t.lower() for t in TOKEN.findall(text)):
        if tok in NEGATIONS:
            flip = -1
        elif tok in BOOSTERS:
            boost = BOOSTERS[tok]
        elif value := LEXICON.get(tok):
            total += value * flip * boost
            flip, boost = 1, 1.0
    return total


result = [{"text": t, "score": s, "label": "pos" if s > 0.5 else "neg" if s < -0.5 else "neutral"} for t in input_data for s in [score(t)]]
for r in result:
    print("%-35s %+5.1f  %s" % (r["text"], r["score"], r["label"]))
