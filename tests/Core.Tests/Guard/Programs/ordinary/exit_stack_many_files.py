# input: {"a": [3, 1], "b": [2, 9], "c": [5]}
from contextlib import ExitStack, closing, nullcontext
from heapq import merge
from io import BytesIO, TextIOWrapper

for name, numbers in input_data.items():
    with open("/tmp/part-" + name + ".txt", "w") as sink:
        sink.writelines(f"{n}\n" for n in sorted(numbers))

with ExitStack() as stack:
    files = [stack.enter_context(open(f"/tmp/part-{name}.txt")) for name in input_data]
    merged = [int(line) for line in merge(*files, key=int)]

with closing(TextIOWrapper(BytesIO("a;é;ß".encode("latin-1")), encoding="latin-1")) as reader, nullcontext("x") as x:
    fields = reader.read().split(";")

print(fields, x)
result = merged
