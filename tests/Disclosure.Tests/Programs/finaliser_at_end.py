# family: exit-hooks
# carries: iban
import csv
import weakref

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))


class Thing:
    pass


thing = Thing()
weakref.finalize(thing, print, rows[0]["iban"])
del thing
