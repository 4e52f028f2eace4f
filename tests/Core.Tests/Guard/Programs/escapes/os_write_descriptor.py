# kind: report-forgery
# effect: prints ESCAPED
import os

os.write(1, b"ESCAPED\n")
