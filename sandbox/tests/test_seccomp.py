"""The profile must stay an allowlist without the calls that sandboxes have been escaped with."""
import json
import unittest
from pathlib import Path

PROFILE = json.loads((Path(__file__).resolve().parent.parent / "seccomp.json").read_text())

FORBIDDEN = """ptrace process_vm_readv process_vm_writev process_madvise pidfd_getfd kcmp mount umount umount2 mount_setattr move_mount open_tree
fsopen fsconfig fsmount fspick pivot_root chroot setns unshare keyctl add_key request_key bpf perf_event_open userfaultfd io_uring_setup
io_uring_enter io_uring_register kexec_load kexec_file_load init_module finit_module delete_module reboot personality quotactl quotactl_fd
swapon swapoff acct name_to_handle_at open_by_handle_at vmsplice socket connect bind listen accept accept4 mknod mknodat sethostname
setdomainname settimeofday clock_settime clock_adjtime adjtimex syslog iopl ioperm lookup_dcookie fanotify_init sched_setscheduler
sched_setattr sched_setparam ioprio_set migrate_pages move_pages mbind set_mempolicy nfsservctl seccomp""".split()


class Profile(unittest.TestCase):
    def rules(self, name: str) -> list[dict]:
        return [rule for rule in PROFILE["syscalls"] if name in rule["names"]]

    def test_default_is_refusal(self):
        self.assertEqual((PROFILE["defaultAction"], PROFILE["defaultErrnoRet"]), ("SCMP_ACT_ERRNO", 1))
        self.assertEqual([entry["architecture"] for entry in PROFILE["archMap"]], ["SCMP_ARCH_X86_64", "SCMP_ARCH_AARCH64"])

    def test_dangerous_calls_are_not_listed(self):
        self.assertEqual([name for name in FORBIDDEN if self.rules(name)], [])

    def test_each_call_is_listed_once_and_in_the_plain_shape(self):
        names = [name for rule in PROFILE["syscalls"] for name in rule["names"]]
        self.assertEqual(len(names), len(set(names)))
        for rule in PROFILE["syscalls"]:
            self.assertLessEqual(set(rule), {"names", "action", "errnoRet", "args"})

    def test_new_namespaces_are_masked_out_of_clone(self):
        self.assertEqual(self.rules("clone")[0]["args"], [{"index": 0, "value": 0x7E020000, "valueTwo": 0, "op": "SCMP_CMP_MASKED_EQ"}])
        self.assertEqual((self.rules("clone3")[0]["action"], self.rules("clone3")[0]["errnoRet"]), ("SCMP_ACT_ERRNO", 38))

    def test_calls_that_could_reach_the_runner_are_for_oneself_only(self):
        for name in ("prlimit64", "sched_setaffinity", "setpriority"):
            for arg in self.rules(name)[0]["args"]:
                self.assertEqual((arg["value"], arg["op"]), (0, "SCMP_CMP_EQ"), name)
