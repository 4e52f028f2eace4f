# family: stdout
# carries: address
import csv
import pydoc

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))

def tool():
    pass


tool.__doc__ = rows[4]["address"]
print(pydoc.render_doc(tool))
