# input: ["10.1.2.3", "10.1.9.9", "192.168.0.7", "2001:db8::1", "300.1.1.1"]
import ipaddress
from collections import Counter

networks = [ipaddress.ip_network(n) for n in ("10.1.0.0/16", "10.1.2.0/24", "192.168.0.0/24")]
rows = []
for text in input_data:
    try:
        ip = ipaddress.ip_address(text)
    except ValueError as e:
        rows.append({"ip": text, "net": None, "note": str(e)[:30]})
        continue
    best = max((n for n in networks if n.version == ip.version and ip in n), key=lambda n: n.prefixlen, default=None)
    rows.append({"ip": text, "net": str(best) if best else None, "note": "private" if ip.is_private else "public"})
print(Counter(r["net"] for r in rows))
result = rows
