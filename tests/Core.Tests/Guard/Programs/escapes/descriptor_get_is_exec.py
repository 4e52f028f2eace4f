# kind: operator-overload
# effect: prints ESCAPED
class Lazy:
    __get__ = lambda self, holder, owner: owner.act(owner.text)


class Sheet:
    act = exec
    text = "print('ESCAPED')"
    total = Lazy()


Sheet.total
