# kind: code-runners
# effect: prints ESCAPED
import bdb


class Quiet(bdb.Bdb):
    def user_line(self, frame):
        self.set_continue()


Quiet().run("print('ESCAPED')")
