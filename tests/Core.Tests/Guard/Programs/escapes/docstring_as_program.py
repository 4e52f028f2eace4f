# kind: text-as-code
# effect: prints ESCAPED
"""print('ESCAPED')"""
exec(__doc__ or "print('ESCAPED')")
