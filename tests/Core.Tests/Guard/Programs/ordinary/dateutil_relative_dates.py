# input: ["Jan 5, 2024 3pm", "2024-02-29T12:00:00+01:00", "31/12/2023"]
from datetime import datetime

from dateutil import parser, tz
from dateutil.relativedelta import MO, relativedelta
from dateutil.rrule import MONTHLY, rrule

rows = []
for text in input_data:
    moment = parser.parse(text, dayfirst="/" in text)
    moment = moment if moment.tzinfo else moment.replace(tzinfo=tz.UTC)
    rows.append({
        "utc": moment.astimezone(tz.UTC).isoformat(),
        "next_monday": (moment + relativedelta(days=+1, weekday=MO(+1))).date().isoformat(),
        "a_year_on": (moment + relativedelta(years=1)).strftime("%d %b %Y"),
    })
ends = [d.strftime("%m-%d") for d in rrule(MONTHLY, count=4, bymonthday=-1, dtstart=datetime(2024, 1, 1))]
print(ends, rows[0])
result = rows
