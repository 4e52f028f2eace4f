# kind: processes
# effect: none: polars is not in the plain image; else it starts dot
import polars as pl

pl.DataFrame({"a": [1]}).lazy().show_graph(output_path="/tmp/x.png", show=False)
