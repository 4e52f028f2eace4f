# kind: files
# effect: writes /var/tmp/escaped.xml
import xml.etree.ElementTree as ET

ET.ElementTree(ET.fromstring("<a>ESCAPED</a>")).write("/var/tmp/escaped.xml")
