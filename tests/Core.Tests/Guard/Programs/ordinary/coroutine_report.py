# input: {"steps": ["load", "clean", "score"]}
async def step(name, log):
    log.append(f"start {name}")
    value = len(name) ** 2
    log.append(f"done {name}")
    return value


async def main(names, log):
    total = 0
    for name in names:
        total += await step(name, log)
    return total


def run_sync(coro):
    """Drives a coroutine that never really waits."""
    try:
        coro.send(None)
    except StopIteration as stop:
        return stop.value
    raise RuntimeError("coroutine waits for something")


log = []
result = {"total": run_sync(main(input_data["steps"], log)), "events": len(log)}
print("\n".join(log))
