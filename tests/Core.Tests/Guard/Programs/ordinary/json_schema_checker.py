# input: {"schema": {"id": "int", "name": "str", "price": "float", "tags": "list"}, "rows": [{"id": 1, "name": "a", "price": 2.5, "tags": []}, {"id": "x", "name": "b", "price": 1}]}
TYPES = {"int": int, "str": str, "float": (int, float), "list": list, "dict": dict, "bool": bool}


def check(row, schema):
    for field, kind in schema.items():
        if field not in row:
            yield f"{field}: missing"
        elif not isinstance(row[field], TYPES[kind]) or (kind != "bool" and isinstance(row[field], bool)):
            yield f"{field}: expected {kind}, got {type(row[field]).__name__}"
    for extra in sorted(row.keys() - schema.keys()):
        yield f"{extra}: unexpected"


report = {i: errs for i, row in enumerate(input_data["rows"]) if (errs := list(check(row, input_data["schema"])))}
for i, errs in report.items():
    print(f"row {i}:", *errs, sep="\n  - ")
result = [{"row": i, "error": e} for i, errs in report.items() for e in errs]
