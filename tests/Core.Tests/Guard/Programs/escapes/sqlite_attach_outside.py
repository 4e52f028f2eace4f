# kind: database
# effect: writes /var/tmp/escaped.db
import sqlite3

link = sqlite3.connect(":memory:")
link.execute("attach '/var/tmp/escaped.db' as other")
link.execute("create table other.t (x)")
link.commit()
