# family: subinterpreters
# carries: phone
import csv
import subprocess
import sys

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
print(subprocess.run([sys.executable, "-c", "import sys; print(sys.argv[1][::-1])", rows[0]["phone"][::-1]], capture_output=True, text=True).stdout)
