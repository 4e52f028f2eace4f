# family: stdout
# carries: jwt
import shutil
import sys


source = open("/data/canaries", "rb")
source.seek(2_000)
shutil.copyfileobj(source, sys.stdout.buffer)
sys.stdout.flush()
