# input: [{"sku": "A-1", "qty": 2, "unit_price": "19.99"}, {"sku": "B-7", "qty": 1, "unit_price": "5.00"}, {"sku": "C-3", "qty": 10, "unit_price": "0.35"}]
from __future__ import annotations

from dataclasses import asdict, dataclass, field
from decimal import ROUND_HALF_UP, Decimal


@dataclass(frozen=True, order=True)
class Line:
    sku: str
    qty: int
    unit_price: Decimal = field(compare=False)

    def __post_init__(self):
        if self.qty <= 0:
            raise ValueError(f"{self.sku}: quantity must be positive, got {self.qty}")

    @property
    def total(self) -> Decimal:
        return self.qty * self.unit_price


@dataclass
class Order:
    lines: list[Line] = field(default_factory=list)
    vat: Decimal = Decimal("0.20")

    def __len__(self):
        return len(self.lines)

    def __iter__(self):
        return iter(sorted(self.lines))

    @property
    def net(self) -> Decimal:
        return sum((line.total for line in self), start=Decimal(0))

    @property
    def gross(self) -> Decimal:
        return (self.net * (1 + self.vat)).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


order = Order([Line(d["sku"], d["qty"], Decimal(d["unit_price"])) for d in input_data])
for line in order:
    print(f"{line.sku:<8}{line.qty:>4} x {line.unit_price:>8} = {line.total:>10}")
result = {"lines": [asdict(line) for line in order], "net": float(order.net), "gross": float(order.gross)}
