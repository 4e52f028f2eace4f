# family: threads
# carries: token
import asyncio
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))


async def main():
    task = asyncio.create_task(asyncio.sleep(0), name=rows[0]["token"])
    print(task)
    await task


asyncio.run(main())
