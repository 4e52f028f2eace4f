"""Makes a customer table that looks real and is not: JSON, column -> values.

    python3 samples/customers.py [--rows 50000] [--seed 7] [--output customers.json]

The same rows and seed give the same bytes on every machine and Python version: only Random.random() is used, whose sequence is
guaranteed, and only whole-number arithmetic. Names are made up, mail domains are reserved ones (RFC 2606), phone numbers come
from ranges kept free for fiction, and IBANs and card numbers have right check digits, so that recognisers must find them.
"""
import argparse
import json
import random
import sys

FIRST = """Anna Ben Chloé Dmitri Elif Fatima Goran Hannah Ivan Jasmin Kofi Lena Mehmet Nadia Oskar Paula Quentin Rosa Søren Tomás
Ülkü Vera Wanda Xenia Yusuf Zoë Aino Björn Carmen Duc Emre Freja Giulia Hiro Imke Joana Karim Łukasz Maëlle Niamh""".split()
LAST = """Schneider Øster Kowalska Yılmaz O'Neill García Nakamura Fischer Dubois Novák Lindqvist Moreau Weber Ferrari Petrov Haddad
Andersen Silva Nowak Jansen Bauer Costa Nguyen Okafor Meier Rossi Larsen Kaya Horvat Keller Papadopoulos Virtanen Walsh Ivanova
Brandt Lefèvre Sørensen Mensah Richter Almeida""".split()
CITIES = ["Berlin", "Hamburg", "München", "Köln", "Leipzig", "Dresden", "Bremen", "Essen", "Frankfurt am Main", "Stuttgart"]
SEGMENTS = ["retail", "business", "premium", "student"]
CHANNELS = ["web", "shop", "phone", "partner"]
PHONE_RANGES = ["+49 30 23125", "+49 69 90009", "+49 40 66969", "+49 221 4710", "+49 89 99998"]
ASCII = str.maketrans("ØÜáèéëíöøüıŁ", "ouaeeeioouil")


class Dice:
    """Draws from one seeded sequence."""

    def __init__(self, seed):
        self._random = random.Random(seed).random

    def below(self, count):
        return int(self._random() * count)

    def of(self, values):
        return values[self.below(len(values))]

    def chance(self, percent):
        return self.below(100) < percent

    def digits(self, count):
        return "".join(str(self.below(10)) for _ in range(count))


def card(dice):
    """A number of a test range, with its Luhn digit."""
    body = dice.of(["400000", "411111", "555555", "510510"]) + dice.digits(9)
    doubled = sum(sum(divmod(2 * int(digit), 10)) for digit in body[::-2])
    total = doubled + sum(int(digit) for digit in body[-2::-2])
    return body + str(-total % 10)


def iban(dice):
    """A German IBAN with right check digits (ISO 7064, mod 97-10); no bank has a code that begins with 0."""
    account = "0" + dice.digits(17)
    check = 98 - int(account + "131400") % 97  # D = 13, E = 14, 00
    return f"DE{check:02d}{account}"


def email(first, last, number, dice):
    plain = "".join(letter for letter in f"{first}.{last}".translate(ASCII).lower() if letter.isascii() and (letter.isalpha() or letter == "."))
    return f"{plain}{number}@{dice.of(['example.com', 'example.org', 'example.net'])}"


def customer(number, dice):
    first, last = dice.of(FIRST), dice.of(LAST)
    segment = dice.of(SEGMENTS)
    salary = 18_000 + sum(dice.below(14_000) for _ in range(5)) + (25_000 if segment == "premium" else 0)
    return {
        "customer_id": 100_000 + number,
        "name": f"{first} {last}",
        "email": None if dice.chance(2) else email(first, last, number, dice),
        "phone": None if dice.chance(5) else f"{dice.of(PHONE_RANGES)}{dice.digits(3)}",
        "iban": iban(dice),
        "card": card(dice) if dice.chance(70) else None,
        "birth_date": f"{1940 + dice.below(66)}-{1 + dice.below(12):02d}-{1 + dice.below(28):02d}",
        "city": dice.of(CITIES),
        "segment": segment,
        "channel": None if dice.chance(8) else dice.of(CHANNELS),
        "salary": None if dice.chance(3) else salary,
        "orders": min(dice.below(40), dice.below(40)),
        "revenue_cents": dice.below(250_000) * (1 + dice.below(4)),
    }


def table(rows, seed):
    dice = Dice(seed)
    customers = [customer(number, dice) for number in range(rows)]
    return {column: [one[column] for one in customers] for column in (customers[0] if customers else [])}


def main():
    parser = argparse.ArgumentParser(description="Makes a customer table as JSON.")
    parser.add_argument("--rows", type=int, default=50_000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--output", help="a file; standard output if left out")
    options = parser.parse_args()
    text = json.dumps(table(options.rows, options.seed), ensure_ascii=False, separators=(",", ":")) + "\n"
    with open(options.output, "wb") if options.output else sys.stdout.buffer as out:
        out.write(text.encode())


if __name__ == "__main__":
    main()
