"""Parts of the runner that a whole run cannot show."""
import os
import threading
import unittest

from runner import framing
from runner.capture import Capture


class Capturing(unittest.TestCase):
    def test_memory_stays_flat_whatever_is_written(self):
        reader, writer = os.pipe()
        feeder = threading.Thread(target=lambda: (framing.write(writer, b"x" * 5_000_000), os.close(writer)))
        feeder.start()
        capture = Capture(reader, 1000)
        while capture.read() != 0:
            pass
        feeder.join()
        os.close(reader)
        self.assertEqual((len(capture.kept), capture.total, capture.overflowed), (1000, 5_000_000, True))


class Frames(unittest.TestCase):
    def test_what_is_encoded_is_parsed(self):
        for payload in (b"", b"{}", b"a\nb 3\n"):
            self.assertEqual(framing.parse_single(framing.encode("report", payload), "report"), payload)

    def test_anything_but_one_whole_frame_is_none(self):
        for data in (b"", b"report 2\n{}", b"report 2\n{}\n\n", b"report 3\n{}\n", b"other 2\n{}\n", b"report -2\n{}\n", b"\n", b"report 2"):
            self.assertIsNone(framing.parse_single(data, "report"), data)

    def test_numbers_that_are_not_finite_are_refused(self):
        with self.assertRaises(ValueError):
            framing.dump_json(float("nan"))
