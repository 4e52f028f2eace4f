# kind: processes
# effect: prints ESCAPED
import subprocess as sp

print(sp.run(["echo", "ESCAPED"], capture_output=True, text=True).stdout)
