"""Large frames and arrays: exact against what pandas computes itself, in little memory, and past what a program has patched."""
import itertools
import tracemalloc
import unittest
from unittest import mock

from runner import columns, quantiles, summary

try:
    import numpy
    import pandas
except ImportError as error:
    raise unittest.SkipTest(f"{error}: run inside the image") from None

from .test_summary import LIMIT, of

ROWS = 1_500_000


def frame() -> "pandas.DataFrame":
    random = numpy.random.default_rng(1)
    return pandas.DataFrame({
        "integer": random.integers(-10**6, 10**6, ROWS), "few": random.integers(0, 3, ROWS), "constant": numpy.zeros(ROWS),
        "float": numpy.where(random.random(ROWS) < 0.05, numpy.nan, random.lognormal(sigma=20, size=ROWS) * random.choice([-1, 1], ROWS)),
        "period": numpy.arange(ROWS) % 15, "text": numpy.array([f"c{i}" for i in range(1000)], dtype=object)[random.integers(0, 1000, ROWS)],
        "category": pandas.Categorical.from_codes(random.integers(0, 5, ROWS), list("abcde")),
        "datetime": pandas.date_range("2020", periods=ROWS, freq="s"), "boolean": random.random(ROWS) < 0.5,
    })


class Agreement(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.frame = frame()
        tracemalloc.start()
        cls.found = summary.of_namespace({"result": cls.frame}, LIMIT)
        cls.peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        cls.stats = {column["name"]: column["stats"] for column in cls.found["columns"]}

    def test_peak_memory(self):
        self.assertLess(self.peak, 48 << 20)

    def test_nothing_is_sampled(self):
        self.assertEqual(self.found["notes"], [])

    def test_numbers(self):
        numbers = self.frame[["integer", "few", "constant", "float", "period"]]
        expected = numbers.describe([0.05, 0.25, 0.5, 0.75, 0.95])
        names = {"count": "count", "mean": "mean", "std": "std", "min": "min", "max": "max", "q05": "5%", "q25": "25%", "q50": "50%", "q75": "75%", "q95": "95%"}
        for column, (ours, theirs) in itertools.product(numbers.columns, names.items()):
            value = expected.loc[theirs, column]
            self.assertAlmostEqual(self.stats[column][ours], value, delta=1e-9 * max(1, abs(value)), msg=f"{column} {ours}")

    def test_the_rest(self):
        expected = self.frame[["text", "category", "boolean"]].describe()
        self.assertEqual(self.stats["text"]["distinct"], expected.loc["unique", "text"])
        self.assertEqual(self.stats["category"]["top"][0], [expected.loc["top", "category"], expected.loc["freq", "category"]])
        self.assertEqual(max(self.stats["boolean"]["true"], self.stats["boolean"]["false"]), expected.loc["freq", "boolean"])
        self.assertEqual(self.stats["datetime"]["max"], str(self.frame["datetime"].max()).replace(" ", "T"))


class Quantiles(unittest.TestCase):
    def test_any_values_in_any_order(self):
        random = numpy.random.default_rng(2)
        with mock.patch.object(quantiles, "_GATHERED", 10):
            for values in (
                random.normal(size=1000), numpy.array([-0.0, 0.0, -1e308, 1e308, 5e-324]), numpy.repeat([1.0, 2.0], 500), -random.random(999),
                numpy.nextafter(1.0, 2, dtype=float) + numpy.arange(50) * 2.0**-52, numpy.array([7.0]),
            ):
                found = quantiles.exact(lambda: iter(numpy.array_split(values, 3)), len(values))
                expected = numpy.quantile(values, list(quantiles.SHARES.values()))
                numpy.testing.assert_allclose(list(found.values()), expected, rtol=1e-12, atol=1e-300)


class Categories(unittest.TestCase):
    def test_as_many_as_rows(self):
        labels = [f"c{i:06}" for i in range(columns.BLOCK_ROWS + 10)]
        series = pandas.Series(pandas.Categorical(labels + [labels[-1], None], categories=labels))
        stats = of(series)["columns"][0]["stats"]
        self.assertEqual((stats["distinct"], stats["count"], stats["top"][0]), (len(labels), len(labels) + 1, [labels[-1], 2]))


class Patched(unittest.TestCase):
    """Libraries that the program has changed: the summary ends, as JSON, at worst with the name of the type."""

    def test_functions_of_pandas(self):
        def fail(*_, **__):
            raise ZeroDivisionError

        def stop(*_, **__):
            raise KeyboardInterrupt

        def forever(*_, **__):
            while True:
                pass
        result = pandas.DataFrame({"a": [1.5], "b": ["x"], "c": pandas.Categorical(["y"])})
        for name, put in itertools.product(("iloc", "columns", "shape", "index", "__len__"), (property(fail), stop, forever, 7)):
            with self.subTest(name=name, put=put), mock.patch.object(pandas.DataFrame, name, put):
                found = summary.of_namespace({"result": result}, LIMIT, cpu_seconds=0.05)
            self.assertIn(found["kind"], ("object", "table"))
        for name, put in itertools.product(("to_numpy", "tolist", "iloc", "__len__"), (fail, stop, forever, lambda *_, **__: 10**15)):
            with self.subTest(name=name, put=put), mock.patch.object(pandas.Series, name, put):
                found = summary.of_namespace({"result": result}, LIMIT, cpu_seconds=0.05)
            self.assertIn(found["kind"], ("object", "table"))

    def test_subclasses(self):
        class Mine(pandas.DataFrame):
            columns = iloc = shape = index = property(lambda self: 1 / 0)

        class Array(numpy.ndarray):
            shape = dtype = ndim = property(lambda self: 1 / 0)
            __getitem__ = __len__ = None
        self.assertEqual(of(pandas.DataFrame({"a": [1]}).pipe(lambda value: Mine._from_mgr(value._mgr, []) if hasattr(Mine, "_from_mgr") else Mine(value)))["row_count"], 1)
        self.assertEqual(of(numpy.arange(5).view(Array))["sample"], [[0], [1], [2]])


if __name__ == "__main__":
    unittest.main()
