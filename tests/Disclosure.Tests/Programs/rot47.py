# family: ciphers
# carries: api_key
# decodes: rot47
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print("".join(chr(33 + (ord(c) - 33 + 47) % 94) if "!" <= c <= "~" else c for c in "\n".join(row["api_key"] for row in rows[:8])))
