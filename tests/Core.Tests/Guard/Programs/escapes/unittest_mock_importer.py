# kind: import-machinery
# effect: prints ESCAPED
from unittest.mock import patch

with patch("builtins.len", new=lambda x: "ESCAPED"):
    print(len([]))
