"""What the guard must stop: a shell command that destroys, and a way around the name of the function that runs it."""
import os
import subprocess

os.system("rm -rf /")
run = subprocess.run
run(["mkfs.ext4", "/dev/sda"])
