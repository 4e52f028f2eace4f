# input: {"crm": [{"id": 1, "mail": "a@x"}, {"id": 2, "mail": "b@x"}], "billing": [{"id": 2, "plan": "pro"}, {"id": 3, "plan": "free"}]}
import pandas as pd

crm = pd.DataFrame(input_data["crm"])
billing = pd.DataFrame(input_data["billing"])
joined = crm.merge(billing, how="outer", on="id", indicator="source", validate="one_to_one")
labels = {"left_only": "crm only", "right_only": "billing only", "both": "matched"}
joined["source"] = joined["source"].map(labels).astype("category")
counts = joined["source"].value_counts()
for label, n in counts.items():
    print(f"{label:<14}{n:>3}")
result = joined
