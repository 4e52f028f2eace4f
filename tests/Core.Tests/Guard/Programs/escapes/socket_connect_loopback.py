# kind: network
# effect: prints ESCAPED if it may open an internet socket
from socket import AF_INET, SOCK_STREAM, socket

with socket(AF_INET, SOCK_STREAM) as s:
    s.settimeout(0.2)
    print("ESCAPED", s.connect_ex(("127.0.0.1", 9)))
