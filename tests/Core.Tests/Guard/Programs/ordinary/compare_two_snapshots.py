# input: {"old": [{"id": 1, "v": "a"}, {"id": 2, "v": "b"}], "new": [{"id": 2, "v": "B"}, {"id": 3, "v": "c"}]}
import pandas as pd

old, new = (pd.DataFrame(input_data[k]).set_index("id") for k in ("old", "new"))
added = new.index.difference(old.index)
removed = old.index.difference(new.index)
common = old.index.intersection(new.index)
changed = old.loc[common].compare(new.loc[common], result_names=("old", "new"))
print(changed)
pd.testing.assert_frame_equal(old.loc[common].sort_index(), old.loc[common])
result = pd.Series({"added": len(added), "removed": len(removed), "changed": len(changed)})
