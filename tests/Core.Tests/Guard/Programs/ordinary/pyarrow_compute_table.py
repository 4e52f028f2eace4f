# input: {"k": ["a", "b", "a", null], "v": [1, 2, 3, 4]}
import pyarrow as pa
import pyarrow.compute as pc

table = pa.table({"k": pa.array(input_data["k"], pa.string()), "v": pa.array(input_data["v"], pa.int64())})
table = table.append_column("sq", pc.multiply(table["v"], table["v"]))
known = table.filter(pc.is_valid(table["k"]))
grouped = known.group_by("k").aggregate([("v", "sum"), ("sq", "max")])
print(grouped.schema)
print(pc.value_counts(table["k"]).to_pylist())
result = grouped.sort_by([("v_sum", "descending")])
