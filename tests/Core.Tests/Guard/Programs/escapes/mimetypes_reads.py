# kind: secrets
# effect: prints {
import mimetypes

print(mimetypes.read_mime_types("/etc/passwd"))
