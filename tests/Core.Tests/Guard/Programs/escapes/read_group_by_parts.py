# kind: secrets
# effect: prints root:
import os

print(open(os.path.join(os.sep, "etc", "group")).read())
