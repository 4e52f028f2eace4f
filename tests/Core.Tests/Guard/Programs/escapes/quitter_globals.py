# kind: site-builtins
# effect: prints ESCAPED
exit.__init__.__globals__["sys"].stdout.write("ESCAPED\n")
