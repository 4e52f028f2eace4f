"""Answers what the runner's own second check makes of source text.

The first frame on standard input is a JSON object of the runner's modules, name -> source, the second one the policy, as the host sends it; then
one frame for each source text. Answers with the digest, or ``reject``, and a line "code line column" for each finding.
"""

import json
import sys
import types
import warnings


def frame():
    line = sys.stdin.buffer.readline()
    return sys.stdin.buffer.read(int(line)) if line else None


def load(sources):
    for name, source in sources.items():
        module = sys.modules[name] = types.ModuleType(name)
        exec(compile(source, name, "exec"), module.__dict__)
        if "." in name:
            parent, _, last = name.rpartition(".")
            setattr(sys.modules[parent], last, module)


def answer(check, digest, rules, code, policy):
    try:
        tree = check._parse(code, "<code>")
    except check.Disagreement:
        return "reject"
    found, nodes = digest.of(tree)
    findings = [f"{item.code} {item.line} {check._column(code, item)}" for item in rules.findings(tree, nodes, policy)]
    return "\n".join([found, *findings])


def main():
    warnings.simplefilter("ignore")
    load(json.loads(frame()))
    modules = [sys.modules[f"runner.guard.{name}"] for name in ("check", "digest", "rules")]
    policy = sys.modules["runner.guard.policy"].parse(json.loads(frame()))
    while (code := frame()) is not None:
        reply = answer(*modules, code.decode(), policy).encode()
        sys.stdout.buffer.write(b"%d\n" % len(reply) + reply)
        sys.stdout.buffer.flush()


main()
