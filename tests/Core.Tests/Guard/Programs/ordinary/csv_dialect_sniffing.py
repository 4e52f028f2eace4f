# input: "id|name|amount\n1|\"a|b\"|3.5\n2|c|-1\n"
import csv
import io
from statistics import mean

dialect = csv.Sniffer().sniff(input_data, delimiters="|;,\t")
rows = list(csv.reader(io.StringIO(input_data), dialect))
header, body = rows[0], rows[1:]
by_name = {name: [row[i] for row in body] for i, name in enumerate(header)}


def guess(values):
    for cast in (int, float):
        try:
            return [cast(v) for v in values]
        except ValueError:
            pass
    return values


typed = {name: guess(values) for name, values in by_name.items()}
print({name: type(values[0]).__name__ for name, values in typed.items()}, repr(dialect.delimiter))
result = {"mean_amount": mean(typed["amount"]), "names": typed["name"]}
