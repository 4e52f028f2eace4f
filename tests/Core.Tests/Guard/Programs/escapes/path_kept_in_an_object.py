# kind: files
# effect: prints root:
class Source:
    def __init__(self, path="/data/a.csv"):
        self.path = path

    def read(self):
        with open(self.path) as file:
            return file.read()


print(Source("/etc/passwd").read())
