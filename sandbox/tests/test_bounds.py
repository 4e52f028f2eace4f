"""What keeps a summary small and quick, whatever the result: needs no library."""
import json
import tracemalloc
import unittest

from runner import columns, distinct, framing, sampling, summary

from .test_summary import LIMIT, of


class Distinct(unittest.TestCase):
    def count(self, values, block: int = 50_000) -> tuple[int, list]:
        counter, notes = distinct.DistinctCount(), {}
        for start in range(0, len(values), block):
            counter.add(values[start:start + block])
        return counter.total(notes), list(notes)

    def test_exact_while_there_are_few(self):
        self.assertEqual(self.count([str(i % 100_000) for i in range(300_000)]), (100_000, []))

    def test_estimate_when_there_are_many(self):
        total, notes = self.count([str(i) for i in range(600_000)])
        # Seven standard errors.
        self.assertAlmostEqual(total, 600_000, delta=0.028 * 600_000)
        self.assertEqual(notes, [distinct.NOTE])


class Sampling(unittest.TestCase):
    def column(self, values: list) -> columns.Column:
        return columns.Column("c", len(values), columns.sliced(len(values), values.__getitem__, 7_777), list, lambda *_: None)

    def test_one_value_of_each_stretch(self):
        values = list(range(1_000_003))
        chosen = sampling.sample(self.column(values), {})
        step = -(-len(values) // sampling.SAMPLE_ROWS)
        self.assertTrue(all(value // step == i for i, value in enumerate(chosen)))
        self.assertGreaterEqual(len(chosen), len(values) // step)
        self.assertEqual(chosen, sampling.sample(self.column(values), {}))

    def test_period_of_the_data_does_not_matter(self):
        rows = 10 * sampling.SAMPLE_ROWS
        found = of([i % 10 for i in range(rows)])
        self.assertIn(sampling.NOTE, found["notes"])
        self.assertAlmostEqual(found["columns"][0]["stats"]["q50"], 4.5, delta=1)
        self.assertEqual(found["columns"][0]["stats"]["q05"], 0)

    def test_few_values_are_all_taken(self):
        notes: dict = {}
        self.assertEqual((sampling.sample(self.column([3, 1, 2]), notes), notes), ([3, 1, 2], {}))


class Size(unittest.TestCase):
    def test_cells_past_the_bound_have_no_statistics(self):
        rows = columns.MAX_CELLS // 2
        wide = [columns.Column(str(i), rows, lambda: iter(()), lambda: [1, 2, 3], lambda *_: ("int", 0, None), "int") for i in range(3)]
        found = columns.build("table", "t", rows, wide, {})
        self.assertEqual([c["nulls"] for c in found["columns"]], [0, 0, None])
        self.assertEqual(([c["dtype"] for c in found["columns"]], found["notes"]), (["int"] * 3, ["only the first columns have statistics: 2 of 3"]))

    def test_long_list_takes_little_extra_memory(self):
        values = [{"id": i, "name": f"n{i}"} for i in range(300_000)]
        tracemalloc.start()
        found = summary.of_namespace({"result": values}, LIMIT)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        self.assertLess(peak, 40 << 20)
        self.assertEqual(found["columns"][0]["stats"]["max"], 299_999)
        framing.dump_json(found)


class Time(unittest.TestCase):
    def test_code_of_the_program_that_never_returns(self):
        class Key(str):
            armed = False

            def __hash__(self):
                while Key.armed:
                    pass
                return 1
        rows = [{Key("a"): 1}]
        Key.armed = True
        found = summary.of_namespace({"result": rows}, LIMIT, cpu_seconds=0.05)
        self.assertEqual((found["kind"], found["notes"]), ("object", ["the result could not be summarised: it took too long"]))

    def test_failure_that_is_no_exception(self):
        class Key(str):
            armed = False

            def __hash__(self):
                if Key.armed:
                    raise SystemExit(3)
                return 1
        rows = [{Key("a"): 1}]
        Key.armed = True
        self.assertEqual(json.loads(framing.dump_json(summary.of_namespace({"result": rows}, LIMIT)))["kind"], "object")


if __name__ == "__main__":
    unittest.main()
