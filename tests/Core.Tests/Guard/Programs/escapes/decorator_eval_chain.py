# kind: decorators
# effect: prints ESCAPED
@print
@eval
@(lambda function: function.__doc__)
def sums():
    "'ESC' + 'APED'"
