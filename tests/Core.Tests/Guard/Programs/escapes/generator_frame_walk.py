# kind: frames
# effect: prints ESCAPED
def climb():
    yield walker.gi_frame.f_back.f_back


walker = (frame for frame in climb())
spy = (spy.gi_frame.f_back for _ in "x")
outer = next(spy)
outer.f_builtins["exec"]("print('ESCAPED')")
