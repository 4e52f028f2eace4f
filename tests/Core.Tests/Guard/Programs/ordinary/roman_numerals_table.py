# input: [1, 4, 9, 14, 40, 90, 400, 1994, 2024]
NUMERALS = dict(zip("M CM D CD C XC L XL X IX V IV I".split(), (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)))


def to_roman(n):
    out = ""
    for sign, value in NUMERALS.items():
        times, n = divmod(n, value)
        out += sign * times
    return out


def from_roman(s):
    values = [NUMERALS[c] for c in s] + [0]
    return sum(-v if v < nxt else v for v, nxt in zip(values, values[1:]))


result = {n: to_roman(n) for n in input_data}
assert all(from_roman(r) == n for n, r in result.items())
print("\n".join(f"{n:>6} {r}" for n, r in result.items()))
