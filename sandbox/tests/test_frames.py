"""Summaries of pandas and numpy objects, held against what those libraries compute themselves."""
import datetime
import decimal
import json
import unittest

from runner import framing

try:
    import numpy
    import pandas
except ImportError as error:
    raise unittest.SkipTest(f"{error}: run inside the image") from None

from .test_summary import Angry, of


class Statistics(unittest.TestCase):
    def column(self, values) -> dict:
        return of(pandas.DataFrame({"c": values}))["columns"][0]

    def test_numbers_are_what_pandas_says(self):
        generator = numpy.random.default_rng(1)
        for values in (generator.normal(1e9, 1, 1000), generator.integers(-5, 5, 1001), generator.normal(size=50).astype("float32"), numpy.arange(3, dtype="uint8")):
            stats, expected = self.column(values)["stats"], pandas.Series(values).astype("float64").describe([0.05, 0.25, 0.5, 0.75, 0.95])
            for name, theirs in (("count", "count"), ("mean", "mean"), ("std", "std"), ("min", "min"), ("q05", "5%"), ("q25", "25%"), ("q50", "50%"), ("q75", "75%"), ("q95", "95%"), ("max", "max")):
                self.assertAlmostEqual(stats[name], expected[theirs], delta=1e-6 * max(1, abs(expected[theirs]) * 1e-6), msg=name)

    def test_numbers_with_nulls_and_infinities(self):
        column = self.column([1.0, None, float("inf"), 3.0])
        self.assertEqual((column["nulls"], column["stats"]["count"], column["stats"]["mean"]), (1, 2, 2))

    def test_no_numbers_at_all(self):
        stats = self.column([float("nan")] * 3)["stats"]
        self.assertEqual((stats["count"], stats["mean"], stats["q50"], stats["max"]), (0, None, None, None))

    def test_nullable_types(self):
        for dtype, nulls, kind in (("Int64", 1, "numeric"), ("Float32", 1, "numeric"), ("boolean", 1, "boolean"), ("string", 1, "text")):
            values = {"boolean": [True, None], "string": ["a", None]}.get(dtype, [1, None])
            column = self.column(pandas.array(values, dtype=dtype))
            self.assertEqual((column["nulls"], column["stats"]["kind"], column["stats"]["count"]), (nulls, kind, 1), dtype)

    def test_category(self):
        column = self.column(pandas.Categorical(["b", "a", "b", None], categories=["a", "b", "never"]))
        self.assertEqual(column, {"name": "c", "dtype": "category", "nulls": 1, "stats": {"kind": "category", "count": 3, "distinct": 2, "top": [["b", 2], ["a", 1]]}})

    def test_text(self):
        self.assertEqual(self.column(["a"] * 4 + [None])["stats"]["kind"], "category")
        self.assertEqual(self.column(["a", "bcd"])["stats"]["max_length"], 3)

    def test_dates(self):
        column = self.column(pandas.to_datetime(["2024-03-01", None, "2024-01-01 10:00"], format="mixed"))
        self.assertEqual((column["nulls"], column["stats"]["min"], column["stats"]["max"][:10]), (1, "2024-01-01T10:00:00", "2024-03-01"))

    def test_dates_with_a_zone(self):
        column = self.column(pandas.date_range("2024-01-01", periods=2, tz="Europe/Berlin"))
        self.assertEqual((column["dtype"], column["stats"]["min"]), ("datetime64[ns, Europe/Berlin]", "2023-12-31T23:00:00Z"))

    def test_durations_are_in_seconds(self):
        found = of(pandas.DataFrame({"c": pandas.to_timedelta([1, 3, None], unit="min")}))
        self.assertEqual((found["columns"][0]["stats"]["mean"], found["columns"][0]["nulls"]), (120, 1))
        self.assertIn("statistics of durations are in seconds", found["notes"])

    def test_dates_at_midnight_with_a_zone(self):
        self.assertEqual(self.column(pandas.date_range("2024-01-01", periods=2, tz="UTC"))["stats"]["max"], "2024-01-02T00:00:00Z")

    def test_bins_are_spelt_out(self):
        found = of(pandas.DataFrame({"c": pandas.cut([1, 5, 9, 2], [0, 3, 9]), "p": pandas.period_range("2024-01", periods=4, freq="M")}))
        self.assertEqual(found["columns"][0]["stats"]["top"], [["(0, 3]", 2], ["(3, 9]", 2]])
        self.assertEqual(found["sample"][0], ["(0, 3]", "2024-01"])

    def test_sparse(self):
        column = self.column(pandas.arrays.SparseArray([float("nan"), 1.0, 3.0]))
        self.assertEqual((column["dtype"], column["nulls"], column["stats"]["mean"]), ("Sparse[float64, nan]", 1, 2))

    def test_objects_that_hold_durations_and_nan(self):
        self.assertEqual(self.column(pandas.Series([datetime.timedelta(1), pandas.Timedelta("2D"), pandas.NaT], dtype=object))["stats"]["mean"], 1.5 * 86400)
        column = self.column(pandas.Series([decimal.Decimal("NaN"), decimal.Decimal("sNaN"), numpy.float32("nan"), decimal.Decimal(1)], dtype=object))
        self.assertEqual((column["nulls"], column["stats"]["count"]), (3, 1))

    def test_objects(self):
        self.assertEqual(self.column([decimal.Decimal("1.5"), decimal.Decimal("2.5")])["stats"]["mean"], 2)
        self.assertEqual(self.column([datetime.date(2024, 1, 1), None])["stats"]["kind"], "datetime")
        self.assertIsNone(self.column([1, "a", Angry()])["stats"])
        self.assertIsNone(self.column([complex(1, 2)])["stats"])
        self.assertIsNone(self.column(pandas.period_range("2024", periods=2, freq="D"))["stats"])
        self.assertEqual(self.column(pandas.period_range("2024", periods=2, freq="D"))["dtype"], "period[D]")


class Frames(unittest.TestCase):
    def test_shape_and_sample(self):
        found = of(pandas.DataFrame({"n": [1, 2, 3, 4], "s": list("abcd"), "d": pandas.date_range("2024", periods=4)}))
        self.assertEqual((found["kind"], found["type"], found["row_count"]), ("table", "pandas.DataFrame", 4))
        self.assertEqual([(c["name"], c["dtype"]) for c in found["columns"]], [("n", "int64"), ("s", "object"), ("d", "datetime64[ns]")])
        self.assertEqual(found["sample"][0], [1, "a", "2024-01-01T00:00:00"])
        self.assertEqual(len(found["sample"]), 3)

    def test_duplicate_and_odd_names(self):
        frame = pandas.DataFrame([[1, 2, 3, 4, 5]], columns=["a", "a", 7, None, ("x", 1)])
        self.assertEqual([c["name"] for c in of(frame)["columns"]], ["a", "a", "7", "None", "x, 1"])
        class Mute:
            __repr__ = __str__ = Angry.__repr__
        self.assertIn("Mute", of(pandas.DataFrame([[1]], columns=[Mute()]))["columns"][0]["name"])

    def test_empty(self):
        self.assertEqual((of(pandas.DataFrame())["row_count"], of(pandas.DataFrame())["columns"]), (0, []))
        found = of(pandas.DataFrame({"a": pandas.Series(dtype="int64"), "d": pandas.Series(dtype="datetime64[ns]"), "c": pandas.Series(dtype="category")}))
        self.assertEqual((found["row_count"], len(found["columns"]), found["sample"]), (0, 3, []))

    def test_group_keys_are_shown_as_columns(self):
        frame = pandas.DataFrame({"k": ["a", "b"], "j": [1, 2], "v": [1.0, 2.0]})
        self.assertEqual([c["name"] for c in of(frame.groupby("k").sum())["columns"]], ["k", "j", "v"])
        found = of(frame.groupby(["k", "j"]).sum())
        self.assertEqual([(c["name"], c["dtype"]) for c in found["columns"]], [("k", "object"), ("j", "int64"), ("v", "float64")])
        self.assertEqual(found["sample"], [["a", 1, 1.0], ["b", 2, 2.0]])

    def test_row_numbers_are_not(self):
        frame = pandas.DataFrame({"v": range(10)})
        self.assertEqual(len(of(frame[frame.v > 5])["columns"]), 1)

    def test_column_levels(self):
        frame = pandas.DataFrame([[1, 2]], columns=pandas.MultiIndex.from_tuples([("a", "x"), ("a", "y")]))
        self.assertEqual([c["name"] for c in of(frame)["columns"]], ["a, x", "a, y"])

    def test_subclass(self):
        class Mine(pandas.DataFrame):
            __repr__ = __str__ = __len__ = Angry.__repr__
        self.assertEqual(of(Mine({"a": [1]}))["row_count"], 1)

    def test_series(self):
        found = of(pandas.Series([3, 1], index=pandas.Index(["x", "y"], name="k"), name="n"))
        self.assertEqual((found["kind"], [c["name"] for c in found["columns"]], found["sample"]), ("series", ["k", "n"], [["x", 3], ["y", 1]]))
        self.assertEqual(of(pandas.Series([1]))["columns"][0]["name"], "value")

    def test_dict_of_arrays_and_series(self):
        found = of({"a": numpy.arange(3), "b": pandas.Series(list("xyz")), "c": [1, 2, 3]})
        self.assertEqual((found["kind"], found["row_count"], [c["dtype"] for c in found["columns"]]), ("table", 3, ["int64", "object", "int"]))

    def test_null_markers(self):
        found = of([pandas.NaT, pandas.NA, None, numpy.datetime64("NaT"), numpy.float64("nan")])
        self.assertEqual(found["sample"], [[None]] * 3)
        self.assertEqual(of(numpy.datetime64("NaT"))["sample"], [[None]])


class Arrays(unittest.TestCase):
    def test_by_dimensions(self):
        for array, names, rows in (
            (numpy.arange(5), ["value"], 5), (numpy.ones((4, 2)), ["0", "1"], 4), (numpy.ones((2, 3, 4)), [], 2),
            (numpy.array([(1, "a")], dtype=[("n", "i4"), ("s", "U3")]), ["n", "s"], 1), (numpy.ones((0, 3)), ["0", "1", "2"], 0),
        ):
            found = of(array)
            self.assertEqual((found["kind"], found["type"], [c["name"] for c in found["columns"]], found["row_count"]), ("array", "numpy.ndarray", names, rows))
        self.assertEqual(of(numpy.ones((2, 3, 4)))["notes"], ["more than two dimensions: 2×3×4"])

    def test_wide_array_is_clipped(self):
        self.assertEqual(len(of(numpy.ones((2, 5000)))["columns"]), 200)

    def test_types(self):
        for array, dtype, kind in (
            (numpy.array(["a", "bc"]), "<U2", "text"), (numpy.array([True]), "bool", "boolean"), (numpy.array(["2024-01-01"], dtype="M8[D]"), "datetime64[D]", "datetime"),
            (numpy.array([1.5], dtype="f2"), "float16", "numeric"), (numpy.array([b"ab"]), "bytes", None), (numpy.array([1j]), "complex128", None),
        ):
            column = of(array)["columns"][0]
            self.assertEqual(column["stats"] and column["stats"]["kind"], kind, dtype)

    def test_masked_values_are_missing(self):
        for values, shown, kind in (
            ([1.5, 9e9, 3], [1.5, None, 3], "numeric"), ([1, 9, 3], [1, None, 3], "numeric"), ([True, True, False], [True, None, False], "boolean"),
            (["a", "secret", "b"], ["a", None, "b"], "text"), (numpy.array(["2024-01-01", "1900-01-01", "2024-01-02"], "M8[D]"), ["2024-01-01", None, "2024-01-02"], "datetime"),
            ([1j, 9j, 3j], ["1j", None, "3j"], None),
        ):
            found = of(numpy.ma.array(values, mask=[0, 1, 0]))
            column = found["columns"][0]
            self.assertEqual(([row[0] for row in found["sample"]], column["nulls"]), (shown, 1))
            self.assertEqual(column["stats"] and (column["stats"]["kind"], column["stats"]["count"]), kind and (kind, 2))
            self.assertNotRegex(json.dumps(column), "9000000000|secret|1900")

    def test_masked_records_planes_and_scalars(self):
        records = numpy.ma.array([(1, "a"), (2, "b")], dtype=[("n", "i4"), ("s", "U3")], mask=[(1, 0), (0, 0)])
        self.assertEqual(of(records)["sample"], [[None, "a"], [2, "b"]])
        self.assertEqual(of(numpy.ma.array([[1, 2], [3, 4]], mask=[[1, 0], [0, 0]]))["sample"], [[None, 2], [3, 4]])
        self.assertEqual(of(numpy.ma.masked)["sample"], [[None]])

    def test_records_with_arrays_and_records_in_them(self):
        found = of(numpy.zeros(3, dtype=[("v", "f4", (2,)), ("r", [("x", "i4")])]))
        self.assertEqual(([c["stats"] for c in found["columns"]], found["sample"][0]), ([None, None], ["numpy.ndarray[2]", "tuple[1]"]))

    def test_byte_order_and_wide_text(self):
        self.assertEqual(of(numpy.array([1, 2], ">i4"))["columns"][0]["dtype"], "int32")
        self.assertEqual(of(numpy.array(["é" * 5000, "a"]))["columns"][0]["stats"]["max_length"], 5000)

    def test_scalars(self):
        for value, expected in ((numpy.float64(1.5), 1.5), (numpy.int8(3), 3), (numpy.bool_(True), True), (numpy.datetime64("2024-01-01"), "2024-01-01"), (numpy.float32("inf"), None), (numpy.longdouble(1.5), 1.5), (numpy.array(7), 7)):
            self.assertEqual(of(value)["sample"], [[expected]])

    def test_object_array(self):
        self.assertIn("Angry", json.dumps(of(numpy.array([Angry(), None], dtype=object))))

    def test_result_is_json(self):
        framing.dump_json(of(numpy.array([numpy.nan, numpy.inf])))
