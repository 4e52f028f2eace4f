# kind: files
# effect: writes /var/tmp/escaped.log
import logging

logging.FileHandler("/var/tmp/escaped.log").emit(logging.makeLogRecord({"msg": "ESCAPED"}))
