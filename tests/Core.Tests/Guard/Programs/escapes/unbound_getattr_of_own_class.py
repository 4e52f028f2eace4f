# kind: attribute-by-name
# effect: prints BuiltinImporter
import json


class Reader:
    def get(self, name=""):
        return getattr(self, name)


name = json.loads('["\\u005f\\u005fsubclasses\\u005f\\u005f"]')[0]
print([c.__name__ for c in Reader.get(object, name)()])
