# kind: network
# effect: prints ESCAPED
import socket

left, right = socket.socketpair()
left.send(b"ESCAPED")
print(right.recv(7))
