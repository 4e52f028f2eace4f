# family: stdout
# carries: name
print(open("/data/canaries", encoding="utf-8").read())
