# input: {"series": [30, 21, 29, 31, 40, 48, 53, 47, 37, 39, 31, 29, 17, 9, 20, 24, 27, 35, 41, 38, 27, 31, 27, 26], "season": 12, "ahead": 6}
def triple_smoothing(series, season, alpha, beta, gamma, ahead):
    trend = sum((series[i + season] - series[i]) / season for i in range(season)) / season
    level = sum(series[:season]) / season
    seasonal = [series[i] - level for i in range(season)]
    fitted = []
    for i in range(len(series) + ahead):
        k = i % season
        if i >= len(series):
            fitted.append(level + (i - len(series) + 1) * trend + seasonal[k])
            continue
        last, level = level, alpha * (series[i] - seasonal[k]) + (1 - alpha) * (level + trend)
        trend = beta * (level - last) + (1 - beta) * trend
        seasonal[k] = gamma * (series[i] - level) + (1 - gamma) * seasonal[k]
        fitted.append(level + trend + seasonal[k])
    return fitted


def sse(params):
    fit = triple_smoothing(series, season, *params, 0)
    return sum((a - b) ** 2 for a, b in zip(series, fit))


series, season = input_data["series"], input_data["season"]
grid = [(a / 10, b / 20, g / 10) for a in range(1, 10, 2) for b in range(0, 4) for g in range(1, 10, 2)]
best = min(grid, key=sse)
forecast = triple_smoothing(series, season, *best, input_data["ahead"])[-input_data["ahead"]:]
print("alpha, beta, gamma =", best)
result = [round(v, 2) for v in forecast]
