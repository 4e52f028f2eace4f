"""Summaries of Python's own values. None of this needs a library."""
import datetime
import decimal
import json
import unittest

from runner import framing, summary

LIMIT = 256 << 10


def of(value, limit: int = LIMIT) -> dict:
    found = summary.of_namespace({"result": value}, limit)
    return json.loads(framing.dump_json(found))


class Angry:
    """Whoever asks it for text has lost."""

    def __repr__(self):
        raise AssertionError("__repr__ was called")

    __str__ = __format__ = __repr__

    @property
    def __class__(self):
        raise AssertionError("__class__ was asked for")


class Choice(unittest.TestCase):
    def test_result_comes_before_output(self):
        self.assertEqual(summary.of_namespace({"result": 1, "output": 2}, LIMIT)["sample"], [[1]])
        self.assertEqual(summary.of_namespace({"output": 2}, LIMIT)["sample"], [[2]])

    def test_neither_is_none(self):
        self.assertEqual(summary.of_namespace({}, LIMIT), {
            "kind": "none", "type": "none", "row_count": 0, "columns": [], "sample": [], "notes": []})

    def test_none_is_none(self):
        self.assertEqual(of(None)["kind"], "none")


class Cells(unittest.TestCase):
    def assert_cell(self, value, expected):
        self.assertEqual(of(value)["sample"], [[expected]])

    def test_scalars(self):
        day = datetime.datetime(2024, 2, 29, 1, 2, 3)
        for value, expected in (
            (True, True), (7, 7), (2**53, 2**53), (2**53 + 1, str(2**53 + 1)), (-(2**60), str(-(2**60))), (10**5000, "int of 16610 bits"),
            (1.5, 1.5), (float("nan"), None), (float("inf"), None), (float("-inf"), None), (1 + 2j, "(1+2j)"),
            ("x" * 300, "x" * 256), ("\ud800", "?"), ("\0é", "\0é"), (b"a\xff", "a\ufffd"), (decimal.Decimal("1.10"), "1.10"),
            (day, "2024-02-29T01:02:03"), (day.date(), "2024-02-29"), (day.time(), "01:02:03"), (datetime.timedelta(1), "1 day, 0:00:00"),
        ):
            with self.subTest(expected):
                self.assert_cell(value, expected)

    def test_scalar_has_no_statistics_of_itself(self):
        self.assertIsNone(of(5)["columns"][0]["stats"])

    def test_subclasses_are_read_as_their_base(self):
        class Text(str):
            __str__ = __repr__ = __len__ = Angry.__repr__

        class Number(int):
            __str__ = __repr__ = __int__ = Angry.__repr__
        self.assert_cell(Text("a"), "a")
        self.assert_cell(Number(4), 4)

    def test_nested_values_are_named_with_their_size(self):
        cycle: list = []
        cycle.append(cycle)
        found = of([cycle, {"a": 1}, (1, 2), {1}, Angry()])
        self.assertEqual(found["sample"], [["list[1]"], ["dict[1]"], ["tuple[2]"]])
        self.assertEqual(of(cycle)["sample"], [["list[1]"]])


class Objects(unittest.TestCase):
    def test_text_of_objects_is_never_asked_for(self):
        name = f"{__name__}.Angry"
        self.assertEqual((of(Angry())["kind"], of(Angry())["type"]), ("object", name))
        for value in ([Angry()], [Angry(), 1, "x"], {"a": Angry()}, {Angry(): 1}, [{"a": Angry()}], {"a": [Angry()]}):
            found = of(value)
            self.assertIn(name, json.dumps(found))
            self.assertNotIn("could not", json.dumps(found["notes"]))

    def test_metaclass_is_not_asked_for_a_name(self):
        class Meta(type):
            __name__ = property(Angry.__repr__)
            __repr__ = __str__ = Angry.__repr__
            __module__ = "m"

        found = of(Meta("Hidden", (), {"__module__": 5})())
        self.assertEqual(found["type"], "Hidden")

    def test_types_of_no_known_kind(self):
        for value in (object(), {1}, iter([]), len, Angry, Ellipsis):
            self.assertEqual(of(value)["kind"], "object")


class Lists(unittest.TestCase):
    def column(self, values: list) -> dict:
        found = of(values)
        self.assertEqual((found["kind"], found["row_count"]), ("list", len(values)))
        return found["columns"][0]

    def test_numbers(self):
        column = self.column([1, 2.5, None, float("nan"), float("inf"), 4])
        self.assertEqual((column["dtype"], column["nulls"]), ("float", 2))
        self.assertEqual(column["stats"]["count"], 3)
        self.assertEqual((column["stats"]["min"], column["stats"]["q50"], column["stats"]["max"]), (1, 2.5, 4))
        self.assertAlmostEqual(column["stats"]["mean"], 2.5)
        self.assertAlmostEqual(column["stats"]["std"], 1.5)

    def test_numbers_past_all_floats(self):
        column = self.column([10**400, 1.7e308, -1.7e308, decimal.Decimal("sNaN")])
        self.assertEqual((column["stats"]["count"], column["stats"]["max"], column["stats"]["std"]), (2, 1.7e308, None))

    def test_text_with_many_values(self):
        column = self.column([str(i) for i in range(100)] + [None])
        self.assertEqual(column["stats"], {"kind": "text", "count": 100, "distinct": 100, "min_length": 1, "max_length": 2})

    def test_text_with_few_values_is_a_category(self):
        column = self.column(["a"] * 6 + ["b"] * 3)
        self.assertEqual(column["stats"], {"kind": "category", "count": 9, "distinct": 2, "top": [["a", 6], ["b", 3]]})

    def test_more_than_a_third_distinct_is_no_category(self):
        self.assertEqual(self.column(["a", "b", "c", "c", "c"])["stats"]["kind"], "text")

    def test_more_than_forty_values_are_no_category(self):
        self.assertEqual(self.column([str(i % 41) for i in range(1000)])["stats"]["distinct"], 41)
        self.assertEqual(len(self.column([str(i % 40) for i in range(1000)])["stats"]["top"]), 40)

    def test_booleans(self):
        self.assertEqual(self.column([True, False, True, None])["stats"], {"kind": "boolean", "count": 3, "true": 2, "false": 1})

    def test_dates(self):
        days = [datetime.date(2024, 1, 2), datetime.date(2024, 1, 1)]
        self.assertEqual(self.column(days)["stats"], {"kind": "datetime", "count": 2, "min": "2024-01-01", "max": "2024-01-02"})

    def test_dates_with_and_without_a_zone_have_no_order(self):
        now = datetime.datetime(2024, 1, 1)
        self.assertIsNone(self.column([now, now.replace(tzinfo=datetime.timezone.utc)])["stats"])

    def test_mixed_and_empty(self):
        self.assertEqual((self.column([1, "a"])["dtype"], self.column([1, "a"])["stats"]), ("mixed", None))
        self.assertEqual(self.column([None])["dtype"], "none")
        self.assertEqual(self.column([])["nulls"], 0)

    def test_long_list_is_sampled_and_says_so(self):
        found = of(list(range(300_001)))
        self.assertEqual(len(found["notes"]), 1)
        self.assertEqual((found["columns"][0]["stats"]["count"], found["columns"][0]["stats"]["max"]), (300_001, 300_000))
        self.assertAlmostEqual(found["columns"][0]["stats"]["q50"], 150_000, delta=1500)
        self.assertAlmostEqual(found["columns"][0]["stats"]["mean"], 150_000)


class Tables(unittest.TestCase):
    def test_records(self):
        found = of([{"a": 1, "b": "x"}, {"a": 2, 3: None}, {}])
        self.assertEqual((found["kind"], found["type"], found["row_count"]), ("table", "list", 3))
        self.assertEqual([(c["name"], c["dtype"], c["nulls"]) for c in found["columns"]], [("a", "int", 1), ("b", "str", 2), ("3", "none", 3)])
        self.assertEqual(found["sample"], [[1, "x", None], [2, None, None], [None, None, None]])

    def test_columns(self):
        found = of({"a": [1, 2, 3, 4], "b": ("x", "y", "z", None)})
        self.assertEqual((found["kind"], found["type"], found["row_count"], len(found["sample"])), ("table", "dict", 4, 3))

    def test_keys_without_end(self):
        found = of([{i: 0, -i - 1: 0} for i in range(20_000)])
        self.assertEqual((len(found["columns"]), found["row_count"]), (200, 20_000))
        self.assertIn("not all keys are shown: the rows have more than 10000", found["notes"])

    def test_rows_of_classes_that_lie(self):
        class Lies(list):
            __len__ = __iter__ = __getitem__ = Angry.__repr__

        class Row(dict):
            __len__ = __iter__ = keys = items = get = Angry.__repr__
        self.assertEqual(of(Lies([Row(a=1), Row(a=2)]))["sample"], [[1], [2]])

    def test_failure_of_a_column_is_its_own(self):
        class Zone(datetime.tzinfo):
            def utcoffset(self, moment):
                raise KeyError
        early, late = (datetime.datetime(2024, 1, day, tzinfo=Zone()) for day in (1, 2))
        late = late.replace(tzinfo=Zone())
        found = of([{"a": early, "b": 1}, {"a": late, "b": 3}])
        self.assertEqual((found["columns"][0]["stats"], found["columns"][1]["stats"]["mean"]), (None, 2))
        self.assertEqual(found["notes"], ["a column could not be summarised: KeyError"])

    def test_columns_of_unequal_length_are_a_dict(self):
        found = of({"a": [1, 2], "b": [1]})
        self.assertEqual((found["kind"], found["row_count"], found["sample"]), ("dict", 1, [["list[2]", "list[1]"]]))

    def test_dict_of_scalars_is_one_row(self):
        found = of({"mean": 1.5, "n": 3, None: "x", ("a", 1): 2})
        self.assertEqual([c["name"] for c in found["columns"]], ["mean", "n", "None", "a, 1"])
        self.assertEqual(found["sample"], [[1.5, 3, "x", 2]])

    def test_columns_are_clipped_and_the_notes_say_so(self):
        found = of([{str(i): i for i in range(500)}])
        self.assertEqual((len(found["columns"]), found["notes"]), (200, ["only the first columns are shown: 200 of 500"]))

    def test_summary_fits_its_limit_whatever_the_names(self):
        wide = [{"\U0001f600" * 250 + str(i): "\U0001f600" * 256 for i in range(200)}] * 3
        for limit in (LIMIT, 8192, 1024):
            found = of(wide, limit)
            self.assertLessEqual(len(framing.dump_json(found)), limit - 512)
            self.assertIn("clipped", found["notes"][-1])
            self.assertTrue(all(len(row) == len(found["columns"]) for row in found["sample"]))


if __name__ == "__main__":
    unittest.main()
