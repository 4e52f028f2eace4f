"""Asks the kernel for everything a sandbox has no business with; prints what it was given."""
import ctypes
import json
import os
import resource
import signal
import socket
import stat

found = []
libc = ctypes.CDLL(None, use_errno=True)


def attempt(name):
    def run(action):
        try:
            if action() is not False:
                found.append(name)
        except (OSError, ValueError, AttributeError):
            pass
    return run


def call(name, *arguments):
    attempt(name)(lambda: getattr(libc, name)(*arguments) >= 0)


def read(path):
    attempt("read " + path)(lambda: open(path, "rb").read(16) != b"")


def write(path, text):
    def run():
        with open(path, "w") as file:
            file.write(text)
    attempt("wrote " + path)(run)


# Mounts and namespaces
call("mount", b"none", b"/tmp", b"tmpfs", 0, None)
call("umount2", b"/tmp", 2)
call("pivot_root", b"/", b"/tmp")
call("chroot", b"/tmp")
for name, flag in {"user": 0x10000000, "mount": 0x20000, "net": 0x40000000, "pid": 0x20000000, "ipc": 0x8000000, "uts": 0x4000000, "cgroup": 0x2000000}.items():
    attempt("unshare " + name)(lambda: libc.unshare(flag) == 0)
for name in ("mnt", "net", "pid", "user"):
    def enter():
        descriptor = os.open(f"/proc/1/ns/{name}", os.O_RDONLY)
        return libc.setns(descriptor, 0) == 0
    attempt("setns " + name)(enter)

# Other processes
attempt("sees other processes")(lambda: set(filter(str.isdigit, os.listdir("/proc"))) - {"1", str(os.getpid())} != set())
call("ptrace", 16, 1, 0, 0)
for path in ("/proc/1/mem", "/proc/1/environ", "/proc/1/maps", "/proc/1/auxv", "/proc/1/root/etc/passwd"):
    read(path)
attempt("listed /proc/1/fd")(lambda: os.listdir("/proc/1/fd") != [])
write("/proc/1/fd/1", "result 2\n{}\n")
write("/proc/1/oom_score_adj", "1000")

# Privileges
attempt("setuid")(lambda: os.setuid(0))
attempt("setgid")(lambda: os.setgid(0))
attempt("setgroups")(lambda: os.setgroups([0]))
attempt("keeps capabilities")(lambda: any(line.startswith("Cap") and int(line.split()[1], 16) for line in open("/proc/self/status")))
attempt("core limit")(lambda: resource.setrlimit(resource.RLIMIT_CORE, (1 << 20, 1 << 20)))
attempt("file limit")(lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (1 << 16, 1 << 16)))
attempt("file size limit")(lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY)))
write("/proc/self/oom_score_adj", "-1000")

# Network
attempt("has interfaces")(lambda: any(name != "lo" for _, name in socket.if_nameindex()))
for name, family, kind, protocol in (("raw", socket.AF_INET, socket.SOCK_RAW, 1), ("packet", 17, socket.SOCK_RAW, 0), ("vsock", 40, socket.SOCK_STREAM, 0), ("alg", 38, socket.SOCK_SEQPACKET, 0)):
    attempt("socket " + name)(lambda: socket.socket(family, kind, protocol).close())


def connect():
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as tcp:
        tcp.settimeout(2)
        tcp.connect(("192.0.2.1", 80))


attempt("connected to the network")(connect)

# Kernel interfaces
number = {"keyctl": 250, "bpf": 321, "perf_event_open": 298, "userfaultfd": 323, "io_uring_setup": 425, "open_by_handle_at": 304,
          "init_module": 175, "finit_module": 313, "kexec_load": 246, "add_key": 248, "request_key": 249, "memfd_secret": 447}
if os.uname().machine == "x86_64":
    buffer = ctypes.create_string_buffer(256)
    for name, value in number.items():
        attempt(name)(lambda: libc.syscall(value, buffer if name != "userfaultfd" else 1, buffer, 0, 0, 0) >= 0)
attempt("read the kernel log")(lambda: libc.klogctl(3, ctypes.create_string_buffer(256), 256) > 0)
attempt("set the host name")(lambda: socket.sethostname("owned"))
attempt("set the clock")(lambda: __import__("time").clock_settime(0, 0))
call("swapon", b"/tmp/x", 0)
call("acct", None)
for path, text in {"/proc/sys/kernel/hostname": "owned", "/proc/sys/vm/overcommit_memory": "1", "/proc/sys/kernel/core_pattern": "|/bin/sh", "/proc/sysrq-trigger": "h"}.items():
    write(path, text)
for path in ("/proc/kcore", "/proc/kmsg", "/dev/mem", "/dev/kmsg", "/dev/vda", "/dev/sda", "/etc/shadow", "/proc/keys"):
    read(path)

# Device nodes, control groups, programs of its own
attempt("made a device node")(lambda: os.mknod("/tmp/device", stat.S_IFBLK | 0o600, os.makedev(254, 0)))
for folder, _, files in os.walk("/sys/fs/cgroup"):
    for name in files:
        if name in ("cgroup.procs", "memory.max", "memory.limit_in_bytes", "pids.max", "release_agent", "devices.allow"):
            write(os.path.join(folder, name), "max")


def execute():
    with open("/tmp/program", "w") as file:
        file.write("#!/bin/sh\nexit 0\n")
    os.chmod("/tmp/program", 0o755)
    child = os.fork()
    if child == 0:
        try:
            os.execv("/tmp/program", ["/tmp/program"])
        except OSError:
            os._exit(99)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


attempt("ran a program from scratch")(execute)

# The host
attempt("found a file of the host")(lambda: os.path.exists(input_data))

# The first process of a namespace gets no signal from inside that it does not handle.
for number in (signal.SIGKILL, signal.SIGTERM, signal.SIGSTOP, signal.SIGINT):
    try:
        os.kill(1, number)
    except OSError:
        pass
print(json.dumps(found))
