# kind: network
# effect: prints ESCAPED if it may listen
import http.server

server = http.server.HTTPServer(("127.0.0.1", 0), http.server.SimpleHTTPRequestHandler)
print("ESCAPED", server.server_port)
server.server_close()
