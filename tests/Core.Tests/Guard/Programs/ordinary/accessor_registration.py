# input: {"lat": [52.5, 48.1], "lon": [13.4, 11.6]}
import pandas as pd


@pd.api.extensions.register_dataframe_accessor("geo")
class GeoAccessor:
    def __init__(self, obj):
        missing = {"lat", "lon"} - set(obj.columns)
        if missing:
            raise AttributeError(f"missing columns: {sorted(missing)}")
        self._obj = obj

    @property
    def center(self):
        return float(self._obj["lat"].mean()), float(self._obj["lon"].mean())

    def within(self, lat, lon, degrees):
        return self._obj[(self._obj["lat"] - lat).abs().le(degrees) & (self._obj["lon"] - lon).abs().le(degrees)]


df = pd.DataFrame(input_data)
print(df.geo.center)
result = df.geo.within(52, 13, 1)
