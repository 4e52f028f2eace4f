"""Writes the tables of Unicode that Python's tokenizer and string literals need, as CPython itself knows them.

Usage: python3.13 generate-unicode.py FOLDER ALIASES
where ALIASES is NameAliases.txt of the Unicode database.
"""

import sys
import unicodedata
import zlib
from pathlib import Path

CODE_POINTS = [c for c in range(0x110000) if not 0xD800 <= c <= 0xDFFF]


def ranges(belongs):
    """First code point and length of every run, each relative to the end of the run before, in hex."""
    parts, end, start, last = [], 0, None, None
    for code in [*filter(belongs, CODE_POINTS), None]:
        if start is not None and code != last + 1:
            parts.append(f"{start - end:x} {last - start + 1:x}")
            end, start = last + 1, None
        if start is None:
            start = code
        last = code
    return " ".join(parts)


def tables():
    yield ranges(lambda c: chr(c).isidentifier())
    yield ranges(lambda c: ("a" + chr(c)).isidentifier())
    yield ranges(lambda c: chr(c).isprintable())
    continuing = [c for c in CODE_POINTS if ("a" + chr(c)).isidentifier()]
    hangul = range(0xAC00, 0xD7A4)
    parts = {ord(p) for c in continuing for p in unicodedata.normalize("NFKD", chr(c))}
    yield " ".join(
        f"{c:x}:" + ",".join(f"{ord(p):x}" for p in unicodedata.normalize("NFKD", chr(c)))
        for c in continuing
        if c not in hangul and unicodedata.normalize("NFKD", chr(c)) != chr(c)
    )
    yield " ".join(f"{c:x}:{unicodedata.combining(chr(c)):x}" for c in sorted(parts) if unicodedata.combining(chr(c)))
    pairs = []
    for c in CODE_POINTS:
        halves = unicodedata.decomposition(chr(c)).split()
        if len(halves) == 2 and not halves[0].startswith("<"):
            pair = "".join(chr(int(h, 16)) for h in halves)
            if unicodedata.normalize("NFC", pair) == chr(c):
                pairs.append(f"{halves[0]},{halves[1]}:{c:x}")
    yield " ".join(pairs)


def names(aliases):
    """Every character with a name of its own, then the aliases that CPython knows; ideographs and Hangul syllables follow rules."""
    own = {}
    for c in CODE_POINTS:
        name = unicodedata.name(chr(c), "")
        if name and not name.startswith(("CJK UNIFIED IDEOGRAPH-", "HANGUL SYLLABLE ")):
            own[name] = c
    for line in aliases:
        fields = line.split("#")[0].split(";")
        if len(fields) == 3 and is_name(fields[1], int(fields[0], 16)):
            own.setdefault(fields[1], int(fields[0], 16))
    return (f"{c:x} {name}" for name, c in own.items())


def is_name(name, code):
    try:
        return unicodedata.lookup(name) == chr(code) and not name.startswith(("CJK UNIFIED IDEOGRAPH-", "HANGUL SYLLABLE "))
    except KeyError:
        return False


def main():
    folder = Path(sys.argv[1])
    aliases = Path(sys.argv[2]).read_text().splitlines()
    for file, lines in (("unicode-tables.bin", tables()), ("unicode-names.bin", names(aliases))):
        content = "\n".join(lines).encode("ascii")
        (folder / file).write_bytes(zlib.compress(content, 9))
        print(file, len(content), (folder / file).stat().st_size)


main()
