# kind: unicode-identifiers
# effect: prints ESCAPED
run = 𝓮𝔁𝓮𝓬
run("print('ESCAPED')")
