# kind: hooks
# effect: prints ESCAPED
import sys

seen = []
sys.addaudithook(lambda event, args: seen.append(event))
open("/tmp/anything", "w").close()
print("ESCAPED" if seen else "")
