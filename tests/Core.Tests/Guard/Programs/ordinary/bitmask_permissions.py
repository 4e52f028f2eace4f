# input: {"ann": ["read", "write"], "bob": ["read"], "root": ["read", "write", "exec"]}
BITS = {"read": 0b100, "write": 0b010, "exec": 0b001}


def mask(names):
    value = 0
    for name in names:
        value |= BITS[name]
    return value


def show(value):
    return "".join(n[0] if value & b else "-" for n, b in BITS.items())


users = {user: mask(names) for user, names in input_data.items()}
anyone, everyone = 0, ~0
for m in users.values():
    anyone |= m
    everyone &= m
print({u: f"{show(m)} {m:#05b} {m:o}" for u, m in users.items()})
result = {"all_have": show(everyone), "someone_has": show(anyone), "differ": show(users["ann"] ^ users["root"])}
