# kind: format-string
# effect: prints ESCAPED
SECRET = "ESCAPED"


def probe():
    pass


codes = [123, 48, 46, 95, 95, 103, 108, 111, 98, 97, 108, 115, 95, 95, 91, 83, 69, 67, 82, 69, 84, 93, 125]
print(bytes(codes).decode().format(probe))
