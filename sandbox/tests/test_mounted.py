"""The mode for hosts without standard input: request from files, result as lines, at most once."""
import base64
import json
import os
import signal
import subprocess
import tempfile
import time
import unittest
import zlib
from pathlib import Path

from runner import framing, mounted
from runner.request import read

from . import harness
from .harness import COMMAND, frame, program, request

RUN = frame("run", b"")


class MountedFolder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.scratch, self.folder = Path(folder.name, "scratch"), Path(folder.name, "request")
        self.scratch.mkdir()
        self.folder.mkdir()

    def write(self, data: bytes, part_bytes: int = 1 << 19):
        deflated = zlib.compress(data)
        for number, start in enumerate(range(0, len(deflated), part_bytes)):
            (self.folder / f"request.{number}").write_bytes(deflated[start:start + part_bytes])

    def start(self, linger: int = 0) -> subprocess.Popen:
        return subprocess.Popen(
            [*COMMAND, "mounted", str(self.folder), str(linger)],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env=os.environ | {"TMPDIR": str(self.scratch), "IDENTITY_HEADER": "key-of-the-platform"})

    def run_once(self, code: str, **limits) -> tuple[list, subprocess.Popen, str]:
        self.write(request(**limits) + program(code) + RUN)
        process = self.start()
        output, errors = process.communicate(timeout=30)
        return harness.parse(decode(output)) if output else [], process, errors.decode()


def decode(log: bytes) -> bytes:
    *lines, end = log.decode("ascii").splitlines()
    assert end == f"rx1 end {len(lines)}", end
    frames = b""
    for number, line in enumerate(lines):
        mark, index, piece = line.split(" ")
        assert (mark, int(index)) == ("rx1", number) and len(line) < 4096
        frames += base64.b64decode(piece, validate=True)
    return frames


class Runs(MountedFolder):
    def test_result_comes_as_lines_that_end_with_their_count(self):
        frames, process, _ = self.run_once("print('hello')\nresult = input_data")
        self.assertEqual([kind for kind, _ in frames], ["started", "result"])
        self.assertEqual((frames[1][1]["end"], frames[1][1]["stdout"]["text"], process.returncode), ("exited", "hello\n", 0))

    def test_largest_input_in_many_parts_arrives(self):
        data = json.dumps("".join(chr(97 + (i * i) % 23) for i in range(1 << 16)) * 255).encode()
        self.write(request() + program("result = len(input_data)") + frame("input", data) + RUN, part_bytes=1000)
        output, _ = self.start().communicate(timeout=60)
        report = json.loads(harness.parse(decode(output))[1][1]["report"])
        self.assertEqual(report["summary"]["sample"], [[255 << 16]])

    def test_restarted_in_place_it_runs_nothing(self):
        first, _, _ = self.run_once("open('ran', 'a').write('x')")
        again, process, errors = self.run_once("open('ran', 'a').write('x')")
        self.assertEqual((len(first), again, process.returncode), (2, [], 75))
        self.assertEqual((self.scratch / "ran").read_text(), "x")
        self.assertIn("has run its code before", errors)

    def test_lingers_with_its_log_until_it_is_asked_to_end(self):
        self.write(request() + program("result = 1") + RUN)
        process = self.start(linger=60)
        log = b""
        while b"rx1 end" not in log:
            log += process.stdout.readline()
        time.sleep(0.3)
        self.assertIsNone(process.poll())
        process.send_signal(signal.SIGTERM)
        self.assertEqual(process.wait(timeout=10), 0)
        process.communicate()

    def test_program_has_no_sockets_and_no_new_namespaces(self):
        frames, _, _ = self.run_once(
            "import socket, ctypes\nresult = []\n"
            "try: socket.socket(socket.AF_INET, socket.SOCK_STREAM)\nexcept PermissionError: result.append('no socket')\n"
            "libc = ctypes.CDLL(None, use_errno=True)\n"
            "if libc.unshare(0x10000000) != 0 and ctypes.get_errno() == 1: result.append('no namespace')\n"
            "import subprocess\nresult.append(subprocess.run(['/bin/echo', 'ok'], capture_output=True).stdout.decode().strip())\n"
            "print(result)")
        self.assertEqual(frames[1][1]["stdout"]["text"], "['no socket', 'no namespace', 'ok']\n")

    def test_program_finds_nothing_of_the_platforms_environment(self):
        frames, _, _ = self.run_once("import os\nprint(open('/proc/self/environ').read(), os.environ)")
        self.assertIn("TMPDIR", frames[1][1]["stdout"]["text"])
        self.assertNotIn("platform", frames[1][1]["stdout"]["text"])

    def test_scratch_past_its_limit_ends_the_run(self):
        frames, _, _ = self.run_once(
            "i = 0\nwhile True:\n  i += 1\n  with open(f'f{i}', 'wb') as f: f.write(b'x' * (1 << 20)); f.flush()", max_disk_bytes=64 << 20)
        self.assertEqual(frames[1][1]["end"], "disk_exceeded")


class Refusals(MountedFolder):
    def test_arguments_that_are_not_understood_run_nothing(self):
        for arguments in (["mounted"], ["mounted", "relative", "0"], ["mounted", "/x", "-1"], ["mounted", "/x", "many"], ["other", "/x", "1"]):
            with self.subTest(arguments):
                done = subprocess.run([*COMMAND, *arguments], capture_output=True, timeout=10, check=False)
                self.assertEqual((done.returncode, done.stdout), (64, b""))

    def test_bad_requests_are_refused_and_claim_nothing(self):
        whole = zlib.compress(request() + program("result = 1") + RUN)
        for name, data in {"none": None, "empty": b"", "no zlib": b"plain", "cut off": whole[:-20], "bomb": zlib.compress(b"a" * (64 << 20))}.items():
            with self.subTest(name):
                for old in self.folder.iterdir():
                    old.unlink()
                if data is not None:
                    (self.folder / "request.0").write_bytes(data)
                with self.assertRaises(framing.ProtocolError):
                    read(mounted.Reader(str(self.folder)))
                process = self.start()
                output, _ = process.communicate(timeout=30)
                self.assertEqual((process.returncode, output, os.listdir(self.scratch)), (64, b"", []))
