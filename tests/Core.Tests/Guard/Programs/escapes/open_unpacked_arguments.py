# kind: files
# effect: writes /var/tmp/escaped-args
how = {"file": "/var/tmp/escaped-args", "mode": "w"}
with open(**how) as f:
    f.write("ESCAPED")
