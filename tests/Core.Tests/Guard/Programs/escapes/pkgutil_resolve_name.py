# kind: import-machinery
# effect: prints ESCAPED
import pkgutil

pkgutil.resolve_name("os:system")("echo ESCAPED")
