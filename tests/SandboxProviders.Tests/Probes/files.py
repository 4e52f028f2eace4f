"""Tries to leave a trace in every folder and file; prints what succeeded outside of the scratch folder."""
import json
import os
import stat

found = []
# Terminals are the sandbox's own: its devpts is a private instance.
HARMLESS = {"/dev/pts/ptmx", "/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom", "/dev/tty"}

for folder, folders, files in os.walk("/"):
    folders[:] = [name for name in folders if not (folder == "/proc" and name.isdigit()) and os.path.join(folder, name) not in ("/tmp", "/proc/self", "/proc/thread-self")]
    try:
        descriptor = os.open(os.path.join(folder, "planted"), os.O_CREAT | os.O_WRONLY, 0o600)
        os.close(descriptor)
        found.append("created in " + folder)
    except OSError:
        pass
    for name in files:
        path = os.path.join(folder, name)
        try:
            mode = os.lstat(path).st_mode
        except OSError:
            continue
        if stat.S_ISSOCK(mode):
            found.append("socket " + path)
        if stat.S_ISREG(mode) and mode & 0o6000:
            found.append("set-uid " + path)
        # A path that is masked shows the null device.
        if path in HARMLESS or stat.S_ISLNK(mode) or (stat.S_ISCHR(mode) and os.lstat(path).st_rdev == os.makedev(1, 3)):
            continue
        try:
            os.close(os.open(path, os.O_WRONLY | os.O_NONBLOCK))
            found.append("opened for writing " + path)
        except OSError:
            pass

with open("/tmp/allowed", "w") as file:
    file.write("scratch works")
print(json.dumps(found[:50]))
