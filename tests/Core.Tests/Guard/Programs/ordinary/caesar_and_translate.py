# input: "The quick brown fox; import os is just text."
import string
from collections import Counter

lower, upper = string.ascii_lowercase, string.ascii_uppercase


def caesar(text, k):
    table = str.maketrans(lower + upper, lower[k:] + lower[:k] + upper[k:] + upper[:k])
    return text.translate(table)


def score(text):
    freq = Counter(c for c in text.lower() if c in lower)
    return sum(freq[c] for c in "etaoinshr")


secret = caesar(input_data, 11)
guess = max(range(26), key=lambda k: score(caesar(secret, k)))
clean = input_data.translate(str.maketrans("", "", string.punctuation))
vowels = sum(map(input_data.lower().count, "aeiou"))
print(secret, "| shift back by", guess)
result = {"plain": caesar(secret, 15), "words": len(clean.split()), "vowels": vowels}
