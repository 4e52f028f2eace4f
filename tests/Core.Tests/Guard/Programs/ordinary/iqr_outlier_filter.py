# input: {"values": [10, 12, 11, 13, 12, 95, 11, 10, -40, 12]}
import numpy as np

values = np.array(input_data["values"])
q1, q3 = np.percentile(values, [25, 75])
iqr = q3 - q1
low, high = q1 - 1.5 * iqr, q3 + 1.5 * iqr
keep = (values >= low) & (values <= high)
print(f"bounds: [{low}, {high}], dropped {np.count_nonzero(~keep)}: {values[~keep]}")
result = {"mean_before": values.mean(), "mean_after": values[keep].mean(), "winsorised": np.clip(values, low, high).tolist()}
