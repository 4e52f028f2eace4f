# kind: pickle
# effect: prints ESCAPED
import pickle

pickle.loads(b"cos\nsystem\n(S'echo ESCAPED'\ntR.")
