# kind: attribute-by-name
# effect: prints ESCAPED
import os

for key, value in vars(os).items():
    if key == "system":
        value("echo ESCAPED")
