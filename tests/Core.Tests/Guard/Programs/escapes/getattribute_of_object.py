# kind: attribute-by-name
# effect: prints ESCAPED
import os

object.__getattribute__(os, "system")("echo ESCAPED")
