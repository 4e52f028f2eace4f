# kind: frames
# effect: prints ESCAPED
async def stream():
    yield 1


feed = stream()
feed.ag_frame.f_builtins["eval"]("print('ESCAPED')")
