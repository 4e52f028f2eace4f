# kind: interpreter-state
# effect: prints ESCAPED
from gc import get_referrers

for holder in get_referrers(len):
    if isinstance(holder, dict) and "exec" in holder:
        holder["exec"]("print('ESCAPED')")
        break
