# family: repr
# carries: address
import csv
import datetime

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))


class Zone(datetime.tzinfo):
    def utcoffset(self, moment):
        return datetime.timedelta(0)

    def tzname(self, moment):
        return rows[0]["address"]

    dst = utcoffset


print(datetime.datetime(2024, 1, 1, tzinfo=Zone()).strftime("%c %Z"))
