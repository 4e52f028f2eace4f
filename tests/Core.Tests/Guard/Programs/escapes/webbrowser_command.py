# kind: processes
# effect: prints ESCAPED
import webbrowser

webbrowser.get("echo ESCAPED %s").open("x")
