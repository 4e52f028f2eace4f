# kind: module-in-module
# effect: prints ESCAPED
import zoneinfo

zoneinfo._tzpath.os.system("echo ESCAPED")
