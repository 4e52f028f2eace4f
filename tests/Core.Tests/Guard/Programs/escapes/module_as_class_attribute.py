# kind: module-as-value
# effect: prints ESCAPED
class Kit:
    import os as shell

    def go(self):
        self.shell.system("echo ESCAPED")


Kit().go()
