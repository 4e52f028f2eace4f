# kind: files
# effect: writes /var/tmp/escaped-io
import io as streams

streams.open("/var/tmp/escaped-io", "w").write("ESCAPED")
