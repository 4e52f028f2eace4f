# input: {"data": [1.5, 2.5, 2.5, 2.75, 3.25, 4.75], "other": [1, 2, 3, 4, 5, 6]}
import statistics as st

data, other = input_data["data"], input_data["other"]
functions = [st.fmean, st.median, st.pstdev, st.variance, st.mode, st.harmonic_mean, st.geometric_mean]
result = {f.__name__: round(f(data), 4) for f in functions}
result["quartiles"] = st.quantiles(data, n=4, method="inclusive")
line = st.linear_regression(other, data)
result["slope"], result["corr"] = line.slope, st.correlation(other, data)
dist = st.NormalDist.from_samples(data)
result["p_over_4"] = 1 - dist.cdf(4)
print(f"overlap {dist.overlap(st.NormalDist(3, 1)):.2f}")
for k, v in result.items():
    print(f"{k:.<20}", v)
