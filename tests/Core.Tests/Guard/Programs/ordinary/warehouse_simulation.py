# input: {"days": 90, "reorder_point": 20, "order_qty": 60, "lead_days": 4, "seed": 12}
import random
from collections import deque
from dataclasses import dataclass, field


@dataclass
class Warehouse:
    stock: int
    reorder_point: int
    order_qty: int
    lead_days: int
    pipeline: deque = field(default_factory=deque, repr=False)
    lost: int = 0

    def morning(self, day):
        while self.pipeline and self.pipeline[0][0] <= day:
            self.stock += self.pipeline.popleft()[1]

    def demand(self, units):
        sold = min(units, self.stock)
        self.stock -= sold
        self.lost += units - sold

    def evening(self, day):
        if self.stock + sum(q for _, q in self.pipeline) <= self.reorder_point:
            self.pipeline.append((day + self.lead_days, self.order_qty))


rng = random.Random(input_data["seed"])
w = Warehouse(50, *(input_data[k] for k in ("reorder_point", "order_qty", "lead_days")))
levels = []
for day in range(input_data["days"]):
    w.morning(day)
    w.demand(max(0, round(rng.gauss(6, 3))))
    w.evening(day)
    levels.append(w.stock)
print(w)
result = {"mean_stock": sum(levels) / len(levels), "days_empty": levels.count(0), "lost_units": w.lost}
