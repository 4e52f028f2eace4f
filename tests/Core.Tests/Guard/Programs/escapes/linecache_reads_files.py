# kind: files
# effect: prints root:
import linecache

print(linecache.getline("/etc/passwd", 1))
