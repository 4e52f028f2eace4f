# input: ["4539578763621486", "4539578763621487", "978-3-16-148410-0", "0-306-40615-2", "080442957X"]
import re


def luhn(digits: str) -> bool:
    odd, even = digits[-1::-2], digits[-2::-2]
    return (sum(map(int, odd)) + sum(sum(divmod(int(d) * 2, 10)) for d in even)) % 10 == 0


def isbn(text: str) -> bool:
    s = text.replace("-", "")
    match len(s):
        case 10:
            return sum((10 - i) * (10 if ch == "X" else int(ch)) for i, ch in enumerate(s)) % 11 == 0
        case 13:
            return sum(int(ch) * (3 if i % 2 else 1) for i, ch in enumerate(s)) % 10 == 0
    return False


CHECKS = [(re.compile(r"\d{16}"), "card", luhn), (re.compile(r"(97[89]-)?[\d-]+[\dX]"), "isbn", isbn)]
result = []
for value in input_data:
    kind, ok = next(((k, f(value)) for rx, k, f in CHECKS if rx.fullmatch(value)), ("unknown", False))
    result.append({"value": value[:4] + "…", "kind": kind, "valid": ok})
print(*result, sep="\n")
