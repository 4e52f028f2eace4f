# kind: secrets
# effect: prints /etc/passwd
import glob

print(glob.glob("/etc/pass*"))
