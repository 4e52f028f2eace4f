# kind: layout
# effect: prints ESCAPED
import \
    os \
    as \
    o
o \
    . \
    system \
    ("echo ESCAPED")
