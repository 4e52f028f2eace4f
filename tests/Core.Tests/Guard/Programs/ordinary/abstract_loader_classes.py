# input: {"kind": "csv", "text": "a,b\n1,2\n3,4\n"}
import csv
import io
import json
from abc import ABC, abstractmethod


class Loader(ABC):
    kind: str

    @abstractmethod
    def parse(self, text: str) -> list[dict]: ...

    def load(self, text):
        rows = self.parse(text)
        if not rows:
            raise ValueError(f"{self.__class__.__name__}: no rows")
        return rows


class CsvLoader(Loader):
    kind = "csv"

    def parse(self, text):
        return list(csv.DictReader(io.StringIO(text)))


class JsonLinesLoader(Loader):
    kind = "jsonl"

    def parse(self, text):
        return [json.loads(line) for line in text.splitlines() if line]


loaders = {cls.kind: cls() for cls in (CsvLoader, JsonLinesLoader)}
try:
    Loader()
except TypeError as e:
    print("as expected:", str(e)[:40])
result = loaders[input_data["kind"]].load(input_data["text"])
print(len(result), "rows by", type(loaders[input_data["kind"]]).__name__)
