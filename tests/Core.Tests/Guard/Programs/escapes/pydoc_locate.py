# kind: import-machinery
# effect: prints ESCAPED
import pydoc

pydoc.locate("os.system")("echo ESCAPED")
