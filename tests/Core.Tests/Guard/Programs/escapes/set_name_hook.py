# kind: class-hooks
# effect: prints ESCAPED
class Column:
    def __set_name__(self, owner, name):
        import os
        getattr(os, name)("echo ESCAPED")


class Sheet:
    system = Column()
