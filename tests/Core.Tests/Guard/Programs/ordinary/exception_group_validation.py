# input: [{"age": 30, "mail": "a@b.c"}, {"age": -1, "mail": "nope"}, {"mail": "x@y.z"}]
def validate(i, row):
    problems = []
    if "age" not in row:
        problems.append(KeyError(f"row {i}: age"))
    elif not 0 <= row["age"] < 150:
        problems.append(ValueError(f"row {i}: age {row['age']}"))
    if "@" not in row.get("mail", ""):
        problems.append(ValueError(f"row {i}: mail"))
    return problems


collected = {"key": [], "value": []}
try:
    if errors := [e for i, row in enumerate(input_data) for e in validate(i, row)]:
        raise ExceptionGroup("invalid rows", errors)
except* KeyError as group:
    collected["key"] = [str(e.args[0]) for e in group.exceptions]
except* ValueError as group:
    collected["value"] = [str(e) for e in group.exceptions]

print({k: len(v) for k, v in collected.items()})
result = collected
