# input: "date;amount;note\n2024-01-01;12,50;rent\n2024-01-03;1.200,00;salary\n"
import csv
import io
from datetime import date

reader = csv.DictReader(io.StringIO(input_data), delimiter=";")
entries = []
for row in reader:
    amount = float(row["amount"].replace(".", "").replace(",", "."))
    entries.append({"date": date.fromisoformat(row["date"]), "amount": amount, "note": row["note"].strip()})

buffer = io.StringIO()
writer = csv.DictWriter(buffer, fieldnames=["date", "amount", "note"], lineterminator="\n")
writer.writeheader()
writer.writerows(entries)
print(buffer.getvalue())
result = entries
