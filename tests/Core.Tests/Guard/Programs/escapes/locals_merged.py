# kind: builtins-recovery
# effect: prints ESCAPED
merged = {} | locals()
holder = merged[max(k for k in merged if k.startswith("__bu"))]
(holder["print"] if isinstance(holder, dict) else holder.print)("ESCAPED")
