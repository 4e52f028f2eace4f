# input: [["deposit", 100], ["withdraw", 30], ["withdraw", 500], ["interest", 0.05]]
class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        super().__init__(f"needed {needed}, had {available}")
        self.needed = needed
        self.available = available


class Ledger:
    def __init__(self):
        self._entries = []

    def __repr__(self):
        return f"{type(self).__name__}(balance={self.balance:.2f}, entries={len(self._entries)})"

    def __len__(self):
        return len(self._entries)

    def __getitem__(self, i):
        return self._entries[i]

    @property
    def balance(self):
        return sum(amount for _, amount in self._entries)

    def post(self, kind, value):
        match kind:
            case "deposit":
                self._entries.append((kind, value))
            case "withdraw" if value > self.balance:
                raise InsufficientFunds(value, self.balance)
            case "withdraw":
                self._entries.append((kind, -value))
            case "interest":
                self._entries.append((kind, self.balance * value))
            case other:
                raise ValueError(f"unknown entry {other!r}")


ledger, errors = Ledger(), []
for kind, value in input_data:
    try:
        ledger.post(kind, value)
    except InsufficientFunds as e:
        errors.append({"kind": kind, "error": type(e).__name__, "short_by": e.needed - e.available})
print(ledger)
result = {"balance": ledger.balance, "entries": len(ledger), "errors": errors}
