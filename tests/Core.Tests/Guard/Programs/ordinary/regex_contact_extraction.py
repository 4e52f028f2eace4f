# input: "Contact: Jane Roe <jane.roe@example.org>, tel. +49 228 1234567. Invoice #2024-0042 of 03.02.2024 over EUR 1,250.00."
import re
from types import SimpleNamespace

PATTERNS = SimpleNamespace(
    email=re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+\b"),
    phone=re.compile(r"\+\d[\d ]{6,}\d"),
    invoice=re.compile(r"#(?P<year>\d{4})-(?P<no>\d+)"),
    amount=re.compile(r"(?P<cur>[A-Z]{3})\s(?P<val>[\d,]+\.\d{2})"),
)

text = input_data
found = {
    "email": PATTERNS.email.findall(text),
    "phone": [p.strip() for p in PATTERNS.phone.findall(text)],
    "invoice": [m.groupdict() for m in PATTERNS.invoice.finditer(text)],
    "amount": [(m["cur"], float(m["val"].replace(",", ""))) for m in PATTERNS.amount.finditer(text)],
}
masked = PATTERNS.email.sub(lambda m: m[0][0] + "***@" + m[0].split("@")[1], text)
print(masked)
result = found
