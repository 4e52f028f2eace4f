# kind: secrets
# effect: prints ESCAPED
import os

for root, folders, files in os.walk("/etc"):
    if "passwd" in files:
        print("ESCAPED", root)
        break
