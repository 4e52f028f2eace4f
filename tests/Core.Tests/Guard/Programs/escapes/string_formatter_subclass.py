# kind: format-string
# effect: prints ESCAPED
import string


class Calculator(string.Formatter):
    def get_field(self, name, args, kwargs):
        return eval(name), name


print(Calculator().format("{'ESC' + 'APED'}"))
