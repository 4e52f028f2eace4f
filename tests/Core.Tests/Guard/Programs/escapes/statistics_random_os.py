# kind: module-in-module
# effect: prints ESCAPED
import statistics

statistics.random._os.system("echo ESCAPED")
