# input: [{"host": "web1", "cpu": 0.731, "mem": 2048}, {"host": "db1", "cpu": 0.05, "mem": 65536}]
ROW = "%(host)-8s|%(bar)-20s|%(pct)6.1f%%|%(mem)#8x"
header = "%-8s|%-20s|%7s|%8s" % ("host", "load", "cpu", "mem")
print(header + "\n" + "-" * len(header))
for item in input_data:
    item = dict(item, pct=item["cpu"] * 100, bar="#" * int(item["cpu"] * 20))
    print(ROW % item)
total = sum(i["mem"] for i in input_data)
print("total %d MiB = %.2e B, %s" % (total, total * 2**20, "ok" if total < 1e6 else "full"))
result = {"hosts": len(input_data), "mem": total}
