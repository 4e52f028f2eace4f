# kind: frames
# effect: prints ESCAPED
class Pause:
    def __await__(self):
        yield


async def inner():
    token = "ESCAPED"
    await Pause()


async def outer():
    await inner()


task = outer()
task.send(None)
print(task.cr_await.cr_frame.f_locals["token"])
