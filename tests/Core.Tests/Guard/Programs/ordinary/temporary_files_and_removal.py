# input: "hello"
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "x.txt")
    with open(path, "w") as file:
        file.write(input_data)
    result = open(path).read()
with tempfile.NamedTemporaryFile("w+", suffix=".txt", delete=False) as temporary:
    temporary.write(input_data)
    name = temporary.name
os.remove(name)
