# kind: code-runners
# effect: prints ESCAPED
import ast

tree = ast.parse("print('ESC' 'APED')")
exec(compile(tree, "<t>", mode="exec"))
