# kind: module-in-module
# effect: prints ESCAPED
import logging

logging.os.system("echo ESCAPED")
