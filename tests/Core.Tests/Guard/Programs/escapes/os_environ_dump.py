# kind: secrets
# effect: prints PATH=
import os

for key, value in os.environ.items():
    print(f"{key}={value}")
