# input: ["Zoë", "Zoe\u0308", "ＡＢＣ", "ﬁne", "Straße"]
import unicodedata
from collections import defaultdict


def fold(text):
    text = unicodedata.normalize("NFKD", text).casefold()
    return "".join(ch for ch in text if not unicodedata.combining(ch))


groups = defaultdict(list)
for raw in input_data:
    groups[fold(raw)].append(raw)
for key, members in groups.items():
    print(f"{key!a:<12} {len(members)} {[unicodedata.name(m[0], '?') for m in members][0]}")
result = {k: len(v) for k, v in groups.items()}
