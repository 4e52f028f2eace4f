# kind: processes
# effect: prints ESCAPED
from multiprocessing import get_context

p = get_context("fork").Process(target=print, args=("ESCAPED",))
p.start()
p.join()
