# kind: secrets
# effect: prints PATH=
print(open("/proc/self/environ").read().replace("\0", "\n"))
