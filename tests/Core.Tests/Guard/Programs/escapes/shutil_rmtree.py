# kind: destruction
# effect: prints ESCAPED after it has removed a folder under /var/tmp
import os
import shutil

os.makedirs("/var/tmp/victim/inner")
shutil.rmtree("/var/tmp/victim")
print("ESCAPED")
