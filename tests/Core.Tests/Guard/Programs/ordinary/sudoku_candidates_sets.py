# input: ["530070000", "600195000", "098000060", "800060003", "400803001", "700020006", "060000280", "000419005", "000080079"]
grid = [[int(c) for c in row] for row in input_data]
DIGITS = set(range(1, 10))


def candidates(r, c):
    box = {grid[i][j] for i in range(r // 3 * 3, r // 3 * 3 + 3) for j in range(c // 3 * 3, c // 3 * 3 + 3)}
    return DIGITS - set(grid[r]) - {row[c] for row in grid} - box


def solve():
    empty = [(len(candidates(r, c)), r, c) for r in range(9) for c in range(9) if not grid[r][c]]
    if not empty:
        return True
    _, r, c = min(empty)
    for d in candidates(r, c):
        grid[r][c] = d
        if solve():
            return True
        grid[r][c] = 0
    return False


solved = solve()
result = ["".join(map(str, row)) for row in grid]
print(solved, *result, sep="\n")
