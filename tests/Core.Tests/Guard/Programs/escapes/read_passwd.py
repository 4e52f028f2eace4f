# kind: secrets
# effect: prints root:
for line in open("/etc/passwd"):
    print(line, end="")
