# kind: pickle
# effect: none: yaml is not in the image
import yaml

yaml.unsafe_load("!!python/object/apply:os.system ['echo ESCAPED']")
