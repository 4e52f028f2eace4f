# kind: files
# effect: writes /etc/escaped if it may
with open("/etc/escaped", "w") as f:
    f.write("ESCAPED")
