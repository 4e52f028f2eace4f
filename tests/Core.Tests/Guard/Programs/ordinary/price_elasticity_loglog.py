# input: {"price": [10, 9, 8, 7, 6], "qty": [100, 115, 128, 150, 180]}
import numpy as np

lp, lq = np.log(input_data["price"]), np.log(input_data["qty"])
slope, intercept = np.polyfit(lp, lq, deg=1)
poly = np.poly1d([slope, intercept])
grid = np.linspace(5, 12, 71)
cost = 3.5
profit = (grid - cost) * np.exp(poly(np.log(grid)))
best = grid[np.argmax(profit)]
print(f"elasticity {slope:.2f}; best price {best:.2f} (profit {profit.max():.0f})")
result = {"elasticity": float(slope), "best_price": float(best), "corr": float(np.corrcoef(lp, lq)[0, 1])}
