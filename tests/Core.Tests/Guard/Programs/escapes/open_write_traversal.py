# kind: files
# effect: writes /var/tmp/escaped-up
folder = "/tmp/job"
name = "../../var/tmp/escaped-up"
import os
os.makedirs(folder, exist_ok=True)
with open(os.path.join(folder, name), mode="x" if not os.path.exists(name) else "w") as f:
    f.write("ESCAPED")
