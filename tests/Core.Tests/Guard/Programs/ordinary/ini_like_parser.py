# input: "[db]\nhost = localhost\nport=5432\n; comment: eval(x)\n[app]\ndebug = yes\npaths = /tmp/a, /tmp/b\n"
import re

SECTION = re.compile(r"\[(?P<name>[\w.-]+)\]")
BOOL = {"yes": True, "on": True, "true": True, "no": False, "off": False, "false": False}


def convert(text):
    if (low := text.lower()) in BOOL:
        return BOOL[low]
    if re.fullmatch(r"[+-]?\d+", text):
        return int(text)
    if "," in text:
        return [part.strip() for part in text.split(",")]
    return text


config, current = {}, None
for number, line in enumerate(input_data.splitlines(), 1):
    line = line.split(";", 1)[0].strip()
    if not line:
        continue
    if m := SECTION.fullmatch(line):
        current = config.setdefault(m["name"], {})
    elif "=" in line and current is not None:
        key, _, value = line.partition("=")
        current[key.strip()] = convert(value.strip())
    else:
        raise ValueError(f"line {number}: {line!r}")
result = config
print(config)
