# kind: builtin-as-value
# effect: none: pyarrow is not in the plain image; else prints ESCAPED
import pyarrow as pa
import pyarrow.compute as pc

pc.register_scalar_function(lambda ctx, x, run=exec: run(x[0].as_py()) or x, "f", {"summary": "", "description": ""}, {"x": pa.string()}, pa.string())
pc.call_function("f", [pa.array(["print('ESCAPED')"])])
