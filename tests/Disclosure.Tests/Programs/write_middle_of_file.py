# family: stdout
# carries: note
import sys


with open("/data/canaries", encoding="utf-8") as file:
    file.seek(40_000)
    sys.stdout.write(file.read(900))
