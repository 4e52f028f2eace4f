# kind: frames
# effect: prints ESCAPED
class Catch:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        self.space = trace.tb_frame.f_builtins
        return True


with Catch() as caught:
    raise KeyError
caught.space["exec"]("print('ESCAPED')")
