# kind: report-forgery
# effect: prints ESCAPED
import sys


class Tee:
    def __init__(self, real):
        self.real = real

    def write(self, text):
        return self.real.write("ESCAPED " + text)

    def flush(self):
        pass


sys.stdout = Tee(sys.__stdout__)
print("hello")
