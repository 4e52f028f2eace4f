# kind: code-runners
# effect: prints ESCAPED
import trace

trace.Trace(count=0, trace=0).run("print('ESCAPED')")
