# kind: encoding-declaration
# effect: prints ESCAPED if compiled from its bytes; vim: set fileencoding=raw_unicode_escape :
# nothing to see \u000aprint("ESCAPED")
total = 1
