# input: {"temps": [12.5, -999, 14.0, 15.5, -999, 13.0]}
import numpy as np
import numpy.ma as ma

temps = ma.masked_values(input_data["temps"], -999)
anom = temps - temps.mean()
filled = anom.filled(np.nan)
runs = ma.clump_unmasked(temps)
print(f"{temps.count()} of {temps.size} valid, runs {[(s.start, s.stop) for s in runs]}")
result = {"mean": float(temps.mean()), "std": float(temps.std()), "anomalies": [None if np.isnan(v) else round(float(v), 2) for v in filled]}
