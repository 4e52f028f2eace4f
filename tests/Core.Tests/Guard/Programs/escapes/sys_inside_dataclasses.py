# kind: module-in-module
# effect: prints ESCAPED
import dataclasses as dc

dc.sys.modules["os"].system("echo ESCAPED")
