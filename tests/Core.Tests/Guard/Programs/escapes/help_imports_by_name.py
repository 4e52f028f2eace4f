# kind: site-builtins
# effect: prints The Zen of Python
help("this")
