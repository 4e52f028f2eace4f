# kind: report-forgery
# effect: prints ESCAPED
for number in (3, 1):
    try:
        with open(number, "wb", buffering=0, closefd=False) as channel:
            channel.write(b"ESCAPED\n")
    except OSError:
        pass
