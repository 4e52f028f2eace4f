# kind: processes
# effect: prints ESCAPED
import asyncio


async def main():
    p = await asyncio.create_subprocess_shell("echo ESCAPED")
    await p.wait()


asyncio.run(main())
