# kind: unicode-identifiers
# effect: prints ESCAPED
SECRET = "ESCAPED"
print((lambda: 0).__𝑔𝑙𝑜𝑏𝑎𝑙𝑠__["SECRET"])
