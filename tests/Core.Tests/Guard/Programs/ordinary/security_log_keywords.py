# input: ["user ran rm -rf /tmp/cache", "eval() called with user text", "normal login", "import os; os.system('id') seen in payload", "shutdown -h now requested"]
import re

import pandas as pd

# The logs talk about commands; this program only counts how often they are mentioned.
SUSPICIOUS = {
    "shell": r"\brm\s+-rf\b|\bshutdown\b",
    "python_eval": r"\beval\s*\(|\bexec\s*\(",
    "os_system": r"os\.system|subprocess\.|__import__",
}

logs = pd.Series(input_data, name="message")
flags = pd.DataFrame({name: logs.str.contains(pattern, regex=True) for name, pattern in SUSPICIOUS.items()})
report = pd.concat([logs, flags], axis=1)
report["any"] = flags.any(axis=1)
for name in SUSPICIOUS:
    print("{:<12} {:>3}".format(name, int(report[name].sum())))
result = report
