"""Loads the sandbox's own filter of system calls, where the host has not: ``seccomp.json`` beside the runner, through libseccomp."""
import ctypes
import errno
import json
import os
import socket

_PROFILE = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "seccomp.json")

_ALLOW = 0x7FFF0000
_ERRNO = 0x00050000
_UNKNOWN_CALL = -1
_COMPARISONS = {"SCMP_CMP_EQ": 4, "SCMP_CMP_MASKED_EQ": 7}
_NO_NEW_PRIVS_ATTRIBUTE = 3


class FilterError(Exception):
    """User code must not run without the filter. The message says what could not be done."""


class _Comparison(ctypes.Structure):
    _fields_ = [("argument", ctypes.c_uint), ("operator", ctypes.c_int), ("a", ctypes.c_uint64), ("b", ctypes.c_uint64)]


def confine(profile: str = _PROFILE) -> None:
    """From here on this process and all its children may call only what the profile lists."""
    library = _library()
    context = library.seccomp_init(_ERRNO | errno.EPERM)
    if not context:
        raise FilterError("seccomp_init")
    _check(library.seccomp_attr_set(context, _NO_NEW_PRIVS_ATTRIBUTE, 1), "no_new_privs")
    with open(profile, encoding="ascii") as file:
        rules = json.load(file)["syscalls"]
    for rule in rules:
        _add(library, context, rule)
    result = library.seccomp_load(context)
    # The host's filter may forbid to load another one. It must then be no wider than ours: see that it has no sockets either.
    if result != 0 and not _has_no_sockets():
        raise FilterError(f"seccomp_load: errno {-result}")
    library.seccomp_release(context)


def _library():
    try:
        library = ctypes.CDLL("libseccomp.so.2", use_errno=True)
    except OSError:
        raise FilterError("libseccomp is missing") from None
    library.seccomp_init.restype = ctypes.c_void_p
    library.seccomp_init.argtypes = [ctypes.c_uint32]
    library.seccomp_attr_set.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_uint32]
    library.seccomp_syscall_resolve_name.argtypes = [ctypes.c_char_p]
    library.seccomp_rule_add_array.argtypes = [
        ctypes.c_void_p, ctypes.c_uint32, ctypes.c_int, ctypes.c_uint, ctypes.POINTER(_Comparison)]
    library.seccomp_load.argtypes = [ctypes.c_void_p]
    library.seccomp_release.argtypes = [ctypes.c_void_p]
    library.seccomp_release.restype = None
    return library


def _add(library, context, rule: dict) -> None:
    action = _ALLOW if rule["action"] == "SCMP_ACT_ALLOW" else _ERRNO | rule["errnoRet"]
    # For a masked comparison the file has the mask first, as Docker has it and as libseccomp takes it.
    compared = [_Comparison(arg["index"], _COMPARISONS[arg["op"]], arg["value"], arg["valueTwo"]) for arg in rule.get("args", [])]
    array = (_Comparison * len(compared))(*compared)
    for name in rule["names"]:
        number = library.seccomp_syscall_resolve_name(name.encode("ascii"))
        # Calls of another machine's or a newer kernel: not known, so not allowed.
        if number != _UNKNOWN_CALL:
            _check(library.seccomp_rule_add_array(context, action, number, len(compared), array), name, {-errno.EDOM})


def _check(result: int, what: str, harmless: frozenset | set = frozenset()) -> None:
    if result != 0 and result not in harmless:
        raise FilterError(f"{what}: errno {-result}")


def _has_no_sockets() -> bool:
    try:
        socket.socket(socket.AF_INET, socket.SOCK_STREAM).close()
    except PermissionError:
        return True
    return False
