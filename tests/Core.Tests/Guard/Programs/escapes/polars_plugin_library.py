# kind: native-code
# effect: none: polars is not in the plain image; else loads a native library
import polars as pl
from polars.plugins import register_plugin_function

register_plugin_function(plugin_path="/tmp/evil.so", function_name="run", args=pl.col("a"))
