# input: {"values": [2, 4, 8]}
import math

# Fall back to sample data when the variable was not provided
if "input_data" in globals() and input_data:
    values = input_data["values"]
else:
    values = [1, 2, 3]

geo = math.exp(sum(map(math.log, values)) / len(values))
harm = len(values) / sum(1 / v for v in values)
result = {"n": len(values), "geometric": geo, "harmonic": harm}
print(result)
