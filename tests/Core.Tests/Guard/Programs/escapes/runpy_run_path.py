# kind: import-machinery
# effect: prints ESCAPED
import runpy

with open("/tmp/job.py", "w") as f:
    f.write("print('ESCAPED')")
runpy.run_path("/tmp/job.py")
