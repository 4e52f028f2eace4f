"""Summaries of pyarrow's own tables, and of polars' by what polars documents of its Arrow export: polars itself is in no Debian package."""
import datetime
import decimal
import json
import tracemalloc
import types
import unittest
from unittest import mock

from runner import framing, summary
from runner.arrow import values

try:
    import numpy
    import pandas
    import pyarrow
    import pyarrow.compute
except ImportError as error:
    raise unittest.SkipTest(f"{error}: run in a root filesystem that has pyarrow") from None

from .test_summary import LIMIT, of

DAY = datetime.datetime(2024, 1, 2, 3, 4, 5)

# array, dtype, kind of its statistics, first cells. The second value of each is null.
KINDS = (
    (pyarrow.array([1, None, 3]), "int64", "numeric", [1, None, 3]),
    (pyarrow.array([1, None, 3], pyarrow.uint8()), "uint8", "numeric", [1, None, 3]),
    (pyarrow.array([1.5, None, 3]), "double", "numeric", [1.5, None, 3]),
    (pyarrow.array([1.5, None, 3], pyarrow.float16()), "halffloat", "numeric", [1.5, None, 3]),
    (pyarrow.array([decimal.Decimal("1.50"), None, decimal.Decimal("-2.25")]), "decimal128(3, 2)", "numeric", ["1.50", None, "-2.25"]),
    (pyarrow.array([decimal.Decimal(10**40), None], pyarrow.decimal256(50, 0)), "decimal256(50, 0)", "numeric", [str(10**40), None]),
    (pyarrow.array([True, None, False]), "bool", "boolean", [True, None, False]),
    (pyarrow.array(["a", None, "é" * 20]), "string", "text", ["a", None, "é" * 20]),
    (pyarrow.array(["a", None, "é" * 20], pyarrow.large_string()), "large_string", "text", ["a", None, "é" * 20]),
    (pyarrow.array(["a", None, "é" * 20], pyarrow.string_view()), "string_view", "text", ["a", None, "é" * 20]),
    (pyarrow.array(["a", None, "a"]).dictionary_encode(), "dictionary", "category", ["a", None, "a"]),
    (pyarrow.array([DAY, None]), "timestamp[us]", "datetime", ["2024-01-02T03:04:05", None]),
    (pyarrow.array([DAY, None], pyarrow.timestamp("ns", "Europe/Oslo")), "timestamp[ns, tz=Europe/Oslo]", "datetime", ["2024-01-02T03:04:05+00:00", None]),
    (pyarrow.array([DAY.date(), None]), "date32[day]", "datetime", ["2024-01-02", None]),
    (pyarrow.array([DAY.date(), None], pyarrow.date64()), "date64[ms]", "datetime", ["2024-01-02", None]),
    (pyarrow.array([datetime.timedelta(seconds=5), None]), "duration[us]", "numeric", ["0:00:05", None]),
    (pyarrow.array([DAY.time(), None]), "time64[us]", None, ["03:04:05", None]),
    (pyarrow.array([b"a\xff", None]), "binary", None, ["a\ufffd", None]),
    (pyarrow.array([b"ab", None], pyarrow.binary(2)), "fixed_size_binary", None, ["ab", None]),
    (pyarrow.array([[1, 2], None, []]), "list", None, ["list[2]", None, "list[0]"]),
    (pyarrow.array([{"a": 1}, None]), "struct", None, ["struct[1]", None]),
    (pyarrow.array([[("k", 1)], None], pyarrow.map_(pyarrow.string(), pyarrow.int64())), "map", None, ["map[1]", None]),
    (pyarrow.array([(1, 2, 3), None], pyarrow.month_day_nano_interval()), "interval", None, ["interval", None]),
)


class Types(unittest.TestCase):
    def test_each(self):
        for array, dtype, kind, cells in KINDS:
            # The same whatever comes before it, and however it is cut.
            padded = pyarrow.concat_arrays([array.slice(1), array]).slice(len(array) - 1)
            for value in (array, padded, pyarrow.chunked_array([array.slice(0, 1), array.slice(1)])):
                with self.subTest(dtype=dtype, type=type(value).__name__):
                    found = of(value)
                    column = found["columns"][0]
                    self.assertEqual((column["dtype"], column["nulls"], found["row_count"]), (dtype, 1, len(array)))
                    self.assertEqual([row[0] for row in found["sample"]], cells)
                    stats = column["stats"]
                    self.assertEqual(stats and (stats["kind"], stats["count"]), kind and (kind, len(array) - 1))

    def test_without_numpy_the_same(self):
        for array, dtype, _, _ in KINDS:
            expected = of(array)
            with mock.patch.dict("sys.modules"), self.subTest(dtype):
                for name in ("numpy", "pandas"):
                    del __import__("sys").modules[name]
                found = of(array)
            for column in (*expected["columns"], *found["columns"]):
                if column["stats"] and column["stats"]["kind"] == "datetime":
                    column["stats"] = {end: moment[:10] for end, moment in column["stats"].items() if end in ("min", "max")}
            self.assertEqual(found, expected)

    def test_dates_past_those_of_python(self):
        found = of(pyarrow.array([2**62], pyarrow.timestamp("s")))
        self.assertEqual(found["sample"], [[f"{2**62} s"]])

    def test_nothing_but_nulls_and_nothing(self):
        self.assertEqual((of(pyarrow.nulls(3))["columns"][0]["nulls"], of(pyarrow.nulls(3))["sample"]), (3, [[None]] * 3))
        for dtype in (pyarrow.int8(), pyarrow.string(), pyarrow.string_view(), pyarrow.timestamp("s"), pyarrow.list_(pyarrow.int8())):
            self.assertEqual((of(pyarrow.array([], dtype))["row_count"], of(pyarrow.array([], dtype))["sample"]), (0, []))

    def test_unions_have_their_nulls_inside(self):
        union = pyarrow.UnionArray.from_sparse(pyarrow.array([0, 1], pyarrow.int8()), [pyarrow.array([1, 2]), pyarrow.array(["a", "b"])])
        self.assertEqual([(c["dtype"], c["nulls"], c["stats"]) for c in of(union)["columns"]], [("union", 0, None)])


class Tables(unittest.TestCase):
    table = pyarrow.table({"n": [1, 2, 3, 4], "s": ["a", "b", None, "d"]})

    def test_tables_and_batches(self):
        for value, label in ((self.table, "pyarrow.Table"), (self.table.to_batches()[0], "pyarrow.RecordBatch")):
            found = of(value)
            self.assertEqual((found["kind"], found["type"], found["row_count"]), ("table", label, 4))
            self.assertEqual(([c["name"] for c in found["columns"]], found["sample"]), (["n", "s"], [[1, "a"], [2, "b"], [3, None]]))

    def test_duplicate_names_and_many_columns(self):
        wide = pyarrow.Table.from_arrays([pyarrow.array([1])] * 300, names=["x"] * 300)
        self.assertEqual((len(of(wide)["columns"]), of(wide)["notes"]), (200, ["only the first columns are shown: 200 of 300"]))

    def test_columns_of_pandas_that_arrow_keeps(self):
        frame = pandas.DataFrame({"i": pandas.array([1, None], dtype="int64[pyarrow]"), "s": pandas.array(["x", None], dtype="string[pyarrow]")})
        found = of(frame)
        self.assertEqual([(c["dtype"], c["nulls"], c["stats"]["kind"]) for c in found["columns"]], [("int64", 1, "numeric"), ("string", 1, "text")])

    def test_large_table_agrees_with_pyarrow_in_little_memory(self):
        rows = 600_000
        random = numpy.random.default_rng(1)
        numbers, texts = random.normal(size=rows), [f"customer {i}" for i in random.integers(0, 1000, rows)]
        table = pyarrow.table({"f": numbers, "s": pyarrow.array(texts), "v": pyarrow.array(texts, pyarrow.string_view()), "d": pyarrow.array(texts).dictionary_encode()})
        tracemalloc.start()
        found = summary.of_namespace({"result": table}, LIMIT)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        self.assertLess(peak, 48 << 20)
        number, text, view, words = (column["stats"] for column in found["columns"])
        self.assertAlmostEqual(number["q75"], pyarrow.compute.quantile(table["f"], 0.75)[0].as_py())
        self.assertAlmostEqual(number["std"], pyarrow.compute.stddev(table["f"], ddof=1).as_py())
        self.assertEqual(text["distinct"], pyarrow.compute.count_distinct(table["s"]).as_py())
        self.assertEqual((view, words["distinct"]), (text, text["distinct"]))

    def test_huge_texts_are_read_in_part(self):
        long = "é" * values.MAX_VALUE_BYTES
        for dtype in (pyarrow.string(), pyarrow.string_view()):
            found = of(pyarrow.array([long, "a"], dtype))
            self.assertEqual((found["columns"][0]["stats"]["max_length"], found["notes"]), (values.MAX_VALUE_BYTES // 2, ["texts are read up to 65536 bytes"]))


class Polars(unittest.TestCase):
    """Classes with the documented members of polars' that are used, on arrays of the types that polars exports."""

    class Series:
        def __init__(self, name, array):
            self._name, self._array = name, pyarrow.chunked_array([array])

        name = property(lambda self: self._name)

        def len(self):
            return len(self._array)

        def __arrow_c_stream__(self, requested_schema=None):
            return self._array.__arrow_c_stream__()

    class DataFrame:
        def __init__(self, *series):
            self._series = series

        shape = property(lambda self: (self._series[0].len(), len(self._series)))
        columns = property(lambda self: [series.name for series in self._series])

        def to_series(self, index=0):
            return self._series[index]

    def setUp(self):
        module = types.SimpleNamespace(Series=self.Series, DataFrame=self.DataFrame)
        patch = mock.patch.dict("sys.modules", polars=module)
        patch.start()
        self.addCleanup(patch.stop)
        self.text = self.Series("s", pyarrow.array(["a", None, "a long text of its own"], pyarrow.string_view()))
        self.words = self.Series("c", pyarrow.DictionaryArray.from_arrays(pyarrow.array([0, 0, None], pyarrow.uint32()), pyarrow.array(["x"], pyarrow.string_view())))

    def test_frame(self):
        found = of(self.DataFrame(self.text, self.words))
        self.assertEqual((found["type"], found["row_count"]), ("polars.DataFrame", 3))
        self.assertEqual([(c["name"], c["dtype"], c["nulls"]) for c in found["columns"]], [("s", "string_view", 1), ("c", "dictionary", 1)])
        self.assertEqual(found["columns"][1]["stats"]["top"], [["x", 2]])
        self.assertEqual(found["sample"][2], ["a long text of its own", None])

    def test_series(self):
        found = of(self.text)
        self.assertEqual((found["kind"], found["type"], found["columns"][0]["name"]), ("series", "polars.Series", "s"))

    def test_column_that_polars_cannot_export(self):
        class Panic(BaseException):
            pass

        def panic(*_):
            raise Panic
        broken = self.Series("o", pyarrow.array([1, 2, 3]))
        with mock.patch.object(self.Series, "__arrow_c_stream__", lambda series, schema=None: panic() if series is broken else series._array.__arrow_c_stream__()):
            found = of(self.DataFrame(broken, self.text))
        self.assertEqual([(c["dtype"], c["stats"] and c["stats"]["kind"]) for c in found["columns"]], [("unknown", None), ("string_view", "text")])
        self.assertIn("a column could not be summarised: RuntimeError", found["notes"])

    def test_what_is_no_stream(self):
        with mock.patch.object(self.Series, "__arrow_c_stream__", lambda *_: object()):
            self.assertEqual(json.loads(framing.dump_json(summary.of_namespace({"result": self.text}, LIMIT)))["columns"][0]["stats"], None)


if __name__ == "__main__":
    unittest.main()
