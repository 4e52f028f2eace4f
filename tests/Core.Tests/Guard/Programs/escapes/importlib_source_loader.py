# kind: import-machinery
# effect: prints ESCAPED
import importlib.machinery

with open("/tmp/extra_step.py", "w") as f:
    f.write("import os\nos.system('echo ESCAPED')\n")
importlib.machinery.SourceFileLoader("extra_step", "/tmp/extra_step.py").load_module()
