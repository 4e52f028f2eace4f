# kind: encoding-declaration
# effect: prints ESCAPED if compiled from its bytes; coding: utf-7
# just a comment +AAo-print("ESCAPED")
total = 1
