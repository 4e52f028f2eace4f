# kind: files
# effect: writes /var/tmp/escaped-print
print("ESCAPED", file=open("/var/tmp/escaped-print", "w"), flush=True)
