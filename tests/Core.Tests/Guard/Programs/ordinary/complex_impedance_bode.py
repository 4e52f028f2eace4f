# input: {"R": 1000, "C": 1e-6, "points": 6}
import cmath
import math

R, C = input_data["R"], input_data["C"]
cutoff = 1 / (2 * math.pi * R * C)
rows = []
for k in range(input_data["points"]):
    f = 10 ** k
    z = 1 / (2j * math.pi * f * C)
    h = z / (R + z)
    mag, phase = cmath.polar(h)
    rows.append({"hz": f, "db": round(20 * math.log10(mag), 2), "deg": round(math.degrees(phase), 1)})
    print(f"{f:>8} Hz {rows[-1]['db']:>8} dB {rows[-1]['deg']:>7}° {h.real:+.2e}{h.imag:+.2e}j")
roots = [(-3 + s * cmath.sqrt(9 - 4 * 2 * 5)) / 4 for s in (1, -1)]
assert cmath.isclose(roots[0].conjugate(), roots[1])
result = rows
