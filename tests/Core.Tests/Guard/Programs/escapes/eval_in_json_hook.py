# kind: builtin-as-value
# effect: prints ESCAPED
import json


class Hook(dict):
    pass


json.loads('{"code": "print(\'ESCAPED\')"}', object_pairs_hook=lambda pairs, run=eval: run(pairs[0][1]))
