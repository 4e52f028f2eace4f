# kind: files
# effect: writes /var/tmp/escaped-codecs
import codecs

codecs.open("/var/tmp/escaped-codecs", "w", "utf-8").write("ESCAPED")
