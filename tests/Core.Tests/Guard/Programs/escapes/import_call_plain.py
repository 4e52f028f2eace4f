# kind: import-function
# effect: prints ESCAPED
__import__("os").system("echo ESCAPED")
