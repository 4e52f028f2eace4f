# input: null
numbers = [5, 3, 8, 1]
numbers.sort(key=lambda n: -n)
names = ["b", "a"]
names.reverse()
text = ", ".join(names)
path = "/tmp/" + "_".join(sorted(names)) + ".txt"
with open(path, "w") as f:
    f.write(text)
parts = ["report", "2024"]
parts.insert(0, "final")
with open(f"/tmp/{'_'.join(parts)}.txt", "w") as f:
    f.write("x")
result = path
