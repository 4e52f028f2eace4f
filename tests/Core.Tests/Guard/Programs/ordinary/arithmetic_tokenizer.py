# input: ["1 + 2 * 3", "(1 + 2) * 3", "-4 ** 2 / 8", "2 * (3 - "]
import re

TOKEN = re.compile(r"\s*(?:(\d+\.?\d*)|(\*\*|[-+*/()]))")


class Calculator:
    """Recursive descent; Python's eval() is neither needed nor allowed here."""

    def __init__(self, text):
        self.tokens = [num or op for num, op in TOKEN.findall(text)]
        self.pos = 0

    def peek(self):
        return self.tokens[self.pos] if self.pos < len(self.tokens) else None

    def take(self):
        token = self.peek()
        self.pos += 1
        return token

    def expr(self):
        value = self.term()
        while self.peek() in ("+", "-"):
            value = value + self.term() if self.take() == "+" else value - self.term()
        return value

    def term(self):
        value = self.unary()
        while self.peek() in ("*", "/"):
            value = value * self.unary() if self.take() == "*" else value / self.unary()
        return value

    def unary(self):
        if self.peek() == "-":
            self.take()
            return -self.unary()
        base = self.atom()
        if self.peek() == "**":
            self.take()
            return base ** self.unary()
        return base

    def atom(self):
        token = self.take()
        if token is None:
            raise SyntaxError("unexpected end")
        if token == "(":
            value = self.expr()
            if self.take() != ")":
                raise SyntaxError("expected )")
            return value
        return float(token)


result = []
for text in input_data:
    try:
        result.append({"expr": text, "value": Calculator(text).expr()})
    except SyntaxError as e:
        result.append({"expr": text, "value": None, "error": e.msg})
print(*result, sep="\n")
