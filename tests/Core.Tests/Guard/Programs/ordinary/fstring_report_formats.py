# input: {"rows": [["apples", 3, 0.25], ["pears", 12, 1.5], ["kiwis", 150, 0.125]], "width": 12}
rows, w = input_data["rows"], input_data["width"]
prec = 2

print(f"{'item':<{w}}|{'qty':>{w // 2}}|{'price':^{w}}|{'total':>{w}}")
print(f"{'':-<{w}}+{'':->{w // 2}}+{'':-^{w}}+{'':->{w}}")
for name, qty, price in rows:
    total = qty * price
    print(f"{name!s:<{w}}|{qty:>{w // 2},}|{price:^{w}.{prec}f}|{total:>{w},.{prec}f}")

grand = sum(q * p for _, q, p in rows)
print(f"{grand=:.2f} {grand:e} {int(grand):#x} {grand / 1000:.1%} {{literal}}")
print(f"{f'{len(rows)} item' + ('s' if len(rows) != 1 else ''):*^{2 * w}}")
print("{:>10} {!r:<10} {:08.3f}".format("right", "repr", grand))
print("{0[0]} costs {0[2]:.2f}, {n} in stock".format(rows[0], n=rows[0][1]))
result = {"total": grand}
