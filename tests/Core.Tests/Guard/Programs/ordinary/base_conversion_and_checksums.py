# input: ["255", "0xff", "0b1010", "0o17", "zz"]
import binascii
import base64


def parse(text):
    try:
        return int(text, 0)
    except ValueError:
        return int(text, 36)


def to_base(n, base, digits="0123456789abcdefghijklmnopqrstuvwxyz"):
    return digits[0] if n == 0 else (to_base(n // base, base) if n >= base else "") + digits[n % base]


result = []
for text in input_data:
    n = parse(text)
    packed = n.to_bytes(4, "big")
    result.append({"text": text, "value": n, "base7": to_base(n, 7), "crc32": f"{binascii.crc32(packed):08x}", "b64": base64.urlsafe_b64encode(packed).decode()})
    print(f"{text:>8} = {n:>6d} = {n:#o} = {n:_b}")
