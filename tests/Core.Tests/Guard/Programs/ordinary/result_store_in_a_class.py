# input: {"a": 1}
import json
from pathlib import Path


class Store:
    def __init__(self, root: str = "/tmp/store") -> None:
        self.root = Path(root)
        self.root.mkdir(parents=True, exist_ok=True)
        self.log = self.root / "log.txt"

    def _path(self, key):
        return self.root / f"{key}.json"

    def put(self, key, value):
        self._path(key).write_text(json.dumps(value))
        with open(self.log, "a") as file:
            file.write(key + "\n")

    def get(self, key):
        return json.loads(self._path(key).read_text())


store = Store("/tmp/other")
for key, value in input_data.items():
    store.put(key, value)
result = {key: store.get(key) for key in input_data}
