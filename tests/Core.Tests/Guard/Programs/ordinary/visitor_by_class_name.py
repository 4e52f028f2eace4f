# input: [1, 2, 3]
class Number:
    def __init__(self, value):
        self.value = value


class Sum:
    def __init__(self, left, right):
        self.left, self.right = left, right


class Evaluator:
    def visit(self, node):
        return getattr(self, "visit_" + type(node).__name__, self.other)(node)

    def other(self, node):
        raise TypeError(type(node).__name__)

    def visit_Number(self, node):
        return node.value

    def visit_Sum(self, node):
        return self.visit(node.left) + self.visit(node.right)


first, second, third = (Number(n) for n in input_data)
result = Evaluator().visit(Sum(first, Sum(second, third)))
