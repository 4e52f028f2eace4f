# kind: subclasses
# effect: prints BuiltinImporter
import json


class Reader:
    @classmethod
    def attributes(cls):
        return vars(cls.__class__)


key = json.loads('["\\u005f\\u005fsubclasses\\u005f\\u005f"]')[0]
print([c.__name__ for c in Reader.attributes()[key](object)])
