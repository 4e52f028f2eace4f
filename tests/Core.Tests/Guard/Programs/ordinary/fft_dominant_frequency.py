# input: {"rate": 200, "freqs": [5, 23], "seconds": 2}
import numpy as np

rate, seconds = input_data["rate"], input_data["seconds"]
t = np.arange(0, seconds, 1 / rate)
signal = sum(np.sin(2 * np.pi * f * t) / (i + 1) for i, f in enumerate(input_data["freqs"]))
signal += 0.1 * np.random.default_rng(1).normal(size=t.size)

spectrum = np.abs(np.fft.rfft(signal * np.hamming(t.size)))
freq = np.fft.rfftfreq(t.size, d=1 / rate)
top = np.argsort(spectrum)[::-1][:6]
found = sorted({round(float(freq[i])) for i in top})
print("dominant:", found)
result = [{"hz": float(freq[i]), "power": float(spectrum[i])} for i in top]
