# input: {"batches": 7}
import sys
import time

n = input_data["batches"]
started = time.monotonic()
done = []
for i in range(1, n + 1):
    time.sleep(0.002)
    done.append(i * i)
    sys.stderr.write(f"\r[{'#' * i:<{n}}] {i}/{n}")
sys.stderr.write("\n")
sys.stdout.write(f"python {sys.version_info.major}.{sys.version_info.minor}, {sys.getsizeof(done)} bytes\n")
result = {"sum": sum(done), "slow": time.monotonic() - started > 60, "day": time.strftime("%Y", time.gmtime(0))}
