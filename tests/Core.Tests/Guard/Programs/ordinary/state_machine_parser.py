# input: "on=1;  off=22; bad; x = 3;"
class Machine:
    """Each state is a method that returns the next state."""

    def __init__(self, text):
        self.text = text + "\0"
        self.pairs, self.errors, self.key, self.value = [], [], "", ""

    def start(self, ch):
        if ch.isalpha():
            self.key = ch
            return self.name
        return self.start

    def name(self, ch):
        if ch.isalpha():
            self.key += ch
            return self.name
        if ch == "=":
            self.value = ""
            return self.number
        if ch == " ":
            return self.name
        self.errors.append(self.key)
        return self.start

    def number(self, ch):
        if ch.isdigit():
            self.value += ch
        elif ch == ";" or ch == "\0":
            self.pairs.append((self.key, int(self.value)))
            return self.start
        return self.number

    def go(self):
        state = self.start
        for ch in self.text:
            state = state(ch)
        return self


m = Machine(input_data).go()
print("errors:", m.errors)
result = dict(m.pairs)
