# kind: files
# effect: prints root:
import codecs

print(open(codecs.decode("/rgp/cnffjq", "rot13")).read())
