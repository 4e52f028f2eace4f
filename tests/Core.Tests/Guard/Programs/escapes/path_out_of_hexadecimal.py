# kind: files
# effect: prints root:
print(open(bytes.fromhex("2f6574632f706173737764").decode()).read())
