# input: {"rows": 1000}
import pyarrow as pa
import pyarrow.parquet as pq

n = input_data["rows"]
table = pa.Table.from_pydict({"i": list(range(n)), "bucket": [i % 7 for i in range(n)]})
pq.write_table(table, "/tmp/data.parquet", compression="zstd", row_group_size=250)

meta = pq.read_metadata("/tmp/data.parquet")
stats = [meta.row_group(g).column(0).statistics for g in range(meta.num_row_groups)]
print([(s.min, s.max) for s in stats])
result = pq.read_table("/tmp/data.parquet", columns=["bucket"], filters=[("i", "<", 20)])
