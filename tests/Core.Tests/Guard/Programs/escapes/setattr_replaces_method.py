# kind: attribute-by-name
# effect: prints ESCAPED
class Job:
    def run(self, text):
        return text


setattr(Job, "".join(["r", "un"]), staticmethod(eval))
Job().run("print('ESCAPED')")
