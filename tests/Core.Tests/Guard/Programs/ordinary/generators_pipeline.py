# input: ["3", " 14", "x", "15", "", "92", "6 "]
def strip(lines):
    for line in lines:
        if line := line.strip():
            yield line


def parse(lines, on_error):
    for line in lines:
        try:
            yield int(line)
        except ValueError as exc:
            on_error(f"{line!r}: {exc}")


def running_mean():
    total = count = 0
    mean = None
    while True:
        value = yield mean
        total += value
        count += 1
        mean = total / count


errors = []
averager = running_mean()
next(averager)
result = [{"value": v, "mean": round(averager.send(v), 2)} for v in parse(strip(input_data), errors.append)]
averager.close()
print(errors)
