# kind: annotations-as-code
# effect: prints ESCAPED
import inspect


class Model:
    field: "print('ESCAPED')"


inspect.get_annotations(Model, **{"eval_str": True})
