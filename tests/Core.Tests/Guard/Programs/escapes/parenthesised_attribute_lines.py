# kind: layout
# effect: prints ESCAPED
import os
(
    os
    # only the documented name
    .
    # of the module
    system
)(
    "echo ESCAPED"
)
