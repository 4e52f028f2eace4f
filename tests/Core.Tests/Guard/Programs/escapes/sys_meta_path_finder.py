# kind: import-machinery
# effect: prints ESCAPED
import sys


class Finder:
    def find_spec(self, name, path=None, target=None):
        print("ESCAPED", name)


sys.meta_path.insert(0, Finder())
import graphlib
