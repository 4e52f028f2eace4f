"""Tries to change what is at /data, to get out of it through its links, and to see what is mounted below; prints what succeeded."""
import ctypes
import json
import os

found = []
libc = ctypes.CDLL(None, use_errno=True)
FILE, FOLDER = b"/data/customers", b"/data/sales.v1"
REMOUNT, BIND, DETACH = 32, 4096, 2


def attempt(name, action):
    try:
        result = action()
        if result is None or result is True or (type(result) is int and result == 0):
            found.append(name)
    except OSError:
        pass


def opened(path, flags):
    os.close(os.open(path, flags, 0o666))


for path in (FILE, FOLDER + b"/january.csv"):
    for flags in (os.O_WRONLY, os.O_RDWR, os.O_WRONLY | os.O_APPEND, os.O_WRONLY | os.O_TRUNC):
        attempt(f"opened {path} with {flags}", lambda: opened(path, flags))
    attempt(f"truncated {path}", lambda: os.truncate(path, 0))
    attempt(f"changed the mode of {path}", lambda: os.chmod(path, 0o666))
    attempt(f"changed the times of {path}", lambda: os.utime(path))
    attempt(f"unlinked {path}", lambda: os.unlink(path))
    attempt(f"renamed {path}", lambda: os.rename(path, path + b"2"))
for folder in (b"/data", FOLDER, FOLDER + b"/below"):
    attempt(f"created a file in {folder}", lambda: opened(folder + b"/planted", os.O_CREAT | os.O_WRONLY))
    attempt(f"created a folder in {folder}", lambda: os.mkdir(folder + b"/planted"))
    attempt(f"created a link in {folder}", lambda: os.symlink("/etc", folder + b"/planted"))
for target in (b"/data", FILE, FOLDER):
    attempt(f"remounted {target}", lambda: libc.mount(None, target, None, REMOUNT | BIND, None))
    attempt(f"unmounted {target}", lambda: libc.umount2(target, DETACH))
attempt("mounted over it", lambda: libc.mount(b"none", FOLDER, b"tmpfs", 0, None))


def secret(path):
    with open(path) as file:
        return "secret" in file.read()


for path in ("/data/sales.v1/absolute", "/data/sales.v1/relative", input_data, "/data/secret", "/data/sales.v1/../secret"):  # noqa: F821
    attempt(f"read the secret through {path}", lambda: secret(path))

print(json.dumps(found))
