# kind: code-runners
# effect: prints ESCAPED
import cProfile

cProfile.runctx("print('ESCAPED')", {}, {})
