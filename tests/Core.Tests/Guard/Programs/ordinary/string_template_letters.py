# input: [{"name": "Ada", "due": 120.5, "days": 3}, {"name": "Linus", "due": 40, "days": 31}]
from string import Template
import textwrap

LETTER = Template(
    "Dear $name, our records show an open amount of $$${amount}. "
    "It is overdue by $days days. Please do not eval(uate) this as a threat."
)

letters = []
for row in input_data:
    body = LETTER.substitute(name=row["name"], amount="{:,.2f}".format(row["due"]), days=row["days"])
    letters.append(textwrap.fill(body, width=50, subsequent_indent="  "))

print("\n\n".join(letters))
result = letters
