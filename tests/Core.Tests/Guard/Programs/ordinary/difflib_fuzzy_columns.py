# input: {"have": ["Custmer Name", "e-mail", "Phone No", "zipcode"], "want": ["customer_name", "email", "phone", "postal_code"]}
import difflib
import re


def norm(name):
    return re.sub(r"[^a-z]", "", name.lower())


want = {norm(w): w for w in input_data["want"]}
mapping = {}
for col in input_data["have"]:
    hit = difflib.get_close_matches(norm(col), want, n=1, cutoff=0.55)
    mapping[col] = want[hit[0]] if hit else None

diff = difflib.unified_diff(input_data["have"], [v or "-" for v in mapping.values()], "have", "want", lineterm="")
print("\n".join(diff))
ratio = difflib.SequenceMatcher(None, "phone", "phoneno").ratio()
result = {"mapping": mapping, "ratio": round(ratio, 3)}
