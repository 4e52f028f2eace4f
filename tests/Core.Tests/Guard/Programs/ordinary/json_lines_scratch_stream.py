# input: {"events": 25}
import json
import os
from datetime import datetime, timedelta

path = "/tmp/events.jsonl"
start = datetime(2024, 1, 1)
with open(path, "w", encoding="utf-8") as sink:
    for i in range(input_data["events"]):
        sink.write(json.dumps({"at": (start + timedelta(minutes=7 * i)).isoformat(), "level": "WARN" if i % 6 == 0 else "INFO", "i": i}) + "\n")


def read(path, level):
    with open(path) as source:
        for line in source:
            event = json.loads(line)
            if event["level"] == level:
                yield event


warnings_ = list(read(path, "WARN"))
size = os.stat(path).st_size
os.remove(path)
print(size, os.path.exists(path))
result = warnings_
