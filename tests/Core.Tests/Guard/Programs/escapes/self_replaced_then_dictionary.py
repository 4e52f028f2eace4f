# kind: subclasses
# effect: prints BuiltinImporter
import json


class Reader:
    def attributes(self, value):
        self = value
        return self.__dict__


key = json.loads('["\\u005f\\u005fsubclasses\\u005f\\u005f"]')[0]
print([c.__name__ for c in Reader().attributes(type)[key](object)])
