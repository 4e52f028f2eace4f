# kind: files
# effect: writes /var/tmp/escaped-basic.log
import logging

logging.basicConfig(filename="/var/tmp/escaped-basic.log")
logging.error("ESCAPED")
