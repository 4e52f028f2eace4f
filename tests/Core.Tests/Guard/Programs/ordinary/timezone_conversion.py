# input: [{"event": "kickoff", "utc": "2024-03-10T09:30:00"}, {"event": "release", "utc": "2024-11-03T06:15:00"}]
import pandas as pd
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

try:
    zones = {name: ZoneInfo(name) for name in ("America/New_York", "Asia/Tokyo")}
except ZoneInfoNotFoundError:
    zones = {"EST": timezone(timedelta(hours=-5), "EST")}

rows = []
for item in input_data:
    moment = datetime.fromisoformat(item["utc"]).replace(tzinfo=timezone.utc)
    for name, zone in zones.items():
        local = moment.astimezone(zone)
        rows.append({"event": item["event"], "zone": name, "local": local.strftime("%Y-%m-%d %H:%M"), "offset": f"{local:%z}"})

result = pd.DataFrame(rows)
print(result.to_string(index=False))
