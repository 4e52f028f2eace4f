# kind: network
# effect: prints root:
from urllib.request import urlopen

print(urlopen("file:///etc/passwd").read(20))
