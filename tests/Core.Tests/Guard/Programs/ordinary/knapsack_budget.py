# input: {"budget": 10, "projects": [["solar", 5, 10], ["roof", 4, 40], ["heat", 6, 30], ["led", 3, 50]]}
budget = input_data["budget"]
projects = input_data["projects"]

best = [[0] * (budget + 1) for _ in range(len(projects) + 1)]
for i, (_, cost, gain) in enumerate(projects, 1):
    for b in range(budget + 1):
        best[i][b] = best[i - 1][b]
        if cost <= b:
            best[i][b] = max(best[i][b], best[i - 1][b - cost] + gain)

chosen, b = [], budget
for i in range(len(projects), 0, -1):
    if best[i][b] != best[i - 1][b]:
        name, cost, _ = projects[i - 1]
        chosen.append(name)
        b -= cost
print(f"chosen {chosen[::-1]}, {b} left over")
result = {"value": best[-1][budget], "projects": sorted(chosen)}
