# input: {"mon": 12, "tue": 7, "wed": 19, "thu": 3}
BLOCKS = " ▁▂▃▄▅▆▇█"


def sparkline(values):
    lo, hi = min(values), max(values)
    span = (hi - lo) or 1
    return "".join(BLOCKS[round((v - lo) / span * (len(BLOCKS) - 1))] for v in values)


def bars(data, width=30):
    top = max(data.values())
    pad = max(map(len, data))
    for label, value in data.items():
        yield f"{label:>{pad}} │{'█' * int(value / top * width):<{width}}│ {value:>4}"


print(sparkline(list(input_data.values())))
print("\n".join(bars(input_data)))
result = {"max": max(input_data, key=input_data.get), "spark": sparkline([*input_data.values()])}
