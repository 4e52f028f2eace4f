# kind: native-code
# effect: prints ESCAPED
import mmap

page = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
page.write(b"\x31\xc0\xc3")
print("ESCAPED")
