# kind: text-as-code
# effect: prints ESCAPED
import dataclasses


class Name(str):
    def isidentifier(self):
        return True


text = Name("a\n print('ESCAPED')\n def g():\n  if 1:\n   return 0 #")
dataclasses.make_dataclass("Row", [(text, int, dataclasses.field(default=0))], init=False, repr=False)
