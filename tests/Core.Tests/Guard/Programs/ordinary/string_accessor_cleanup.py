# input: {"raw": ["  Müller, Hans (DE)", "O'Brien, Sinéad (IE)", "smith,john(us) ", null]}
import pandas as pd

raw = pd.Series(input_data["raw"], dtype="string")
parts = raw.str.strip().str.extract(r"^(?P<last>[^,]+),\s*(?P<first>[^(]+?)\s*\((?P<country>\w{2})\)$")
parts = parts.apply(lambda s: s.str.strip().str.title())
parts["country"] = parts["country"].str.upper()
parts["ascii"] = parts["last"].str.normalize("NFKD").str.encode("ascii", "ignore").str.decode("ascii")
parts["slug"] = parts["ascii"].str.lower().str.replace(r"[^a-z]+", "-", regex=True)
print(parts["last"].str.len().describe().to_dict())
result = parts
