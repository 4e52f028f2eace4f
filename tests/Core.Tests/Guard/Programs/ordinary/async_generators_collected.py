# input: {"n": 6}
async def numbers(n):
    for i in range(n):
        yield i


async def squares(source):
    async for x in source:
        if x % 2:
            yield x * x


class Session:
    async def __aenter__(self):
        self.opened = True
        return self

    async def __aexit__(self, *exc):
        self.opened = False


async def main(n):
    async with Session() as session:
        collected = [x async for x in squares(numbers(n))]
        table = {x: x + 1 async for x in numbers(3)}
        assert session.opened
    return collected, table


coro = main(input_data["n"])
try:
    coro.send(None)
except StopIteration as done:
    collected, table = done.value
print(collected, table)
result = collected
