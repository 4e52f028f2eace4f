# input: [["buy", 10, 2.0], ["buy", 5, 2.5], ["sell", 12, 4.0], ["buy", 3, 3.0], ["sell", 4, 4.5]]
from collections import deque
from typing import NamedTuple


class Lot(NamedTuple):
    qty: int
    cost: float


lots: deque[Lot] = deque()
profit = 0.0
rows = []
for side, qty, price in input_data:
    if side == "buy":
        lots.append(Lot(qty, price))
        continue
    left, cogs = qty, 0.0
    while left:
        lot = lots.popleft()
        used = min(left, lot.qty)
        cogs += used * lot.cost
        left -= used
        if used < lot.qty:
            lots.appendleft(lot._replace(qty=lot.qty - used))
    gain = qty * price - cogs
    profit += gain
    rows.append({"sold": qty, "revenue": qty * price, "cogs": cogs, "gain": gain})

print(f"profit {profit:.2f}, left in stock {sum(lot.qty for lot in lots)}")
result = rows
