# input: {"year": 2024, "month": 2}
import calendar
from datetime import date, timedelta

year, month = input_data["year"], input_data["month"]
cal = calendar.Calendar(firstweekday=calendar.MONDAY)
weeks = [[d.isoformat() for d in week if d.month == month and d.weekday() < 5] for week in cal.monthdatescalendar(year, month)]
first = date(year, month, 1)
last_friday = max(d for d in cal.itermonthdates(year, month) if d.month == month and d.weekday() == calendar.FRIDAY)
print(calendar.month(year, month))
print("pay day:", last_friday, "| next month starts in", (first.replace(day=28) + timedelta(days=4)).replace(day=1) - first)
result = {"weeks": [w for w in weeks if w], "pay_day": str(last_friday), "leap": calendar.isleap(year)}
