# kind: pandas
# effect: prints ESCAPED
from pandas.io import common as helpers

helpers.os.popen("echo ESCAPED 1>&2").close()
