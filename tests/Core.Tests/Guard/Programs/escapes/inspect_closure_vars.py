# kind: frames
# effect: prints ESCAPED
import inspect


def uses_eval_by_name():
    return eval


inspect.getclosurevars(uses_eval_by_name).builtins["eval"]("print('ESCAPED')")
