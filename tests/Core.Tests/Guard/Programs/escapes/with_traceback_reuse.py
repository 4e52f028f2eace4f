# kind: frames
# effect: prints ESCAPED
def fail():
    password = "ESCAPED"
    raise LookupError


try:
    fail()
except LookupError as e:
    tb = getattr(e, "__trace" + "back__")
    print(getattr(getattr(getattr(tb, "tb_ne" + "xt"), "tb_fr" + "ame"), "f_loc" + "als"))
