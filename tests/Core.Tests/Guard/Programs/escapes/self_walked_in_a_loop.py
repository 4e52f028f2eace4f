# kind: attribute-by-name
# effect: prints BuiltinImporter
import json


class Reader:
    def walk(self, names):
        for name in names:
            self = getattr(self, name)
        return self


names = json.loads('["\\u005f\\u005fclass\\u005f\\u005f", "\\u005f\\u005fbase\\u005f\\u005f", "\\u005f\\u005fsubclasses\\u005f\\u005f"]')
print([c.__name__ for c in Reader().walk(names)()])
