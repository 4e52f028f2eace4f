# kind: code-runners
# effect: prints ESCAPED
"""
>>> print("ESC" + "APED")
"""
import doctest

doctest.run_docstring_examples(">>> print('ESC' + 'APED')\n", {}, name="x", verbose=True)
