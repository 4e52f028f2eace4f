# kind: destruction
# effect: prints ESCAPED
import os

words = ["rm", "-rf", "/nonexistent-folder/*"]
os.system(" ".join(words) + "; echo ESCAPED")
