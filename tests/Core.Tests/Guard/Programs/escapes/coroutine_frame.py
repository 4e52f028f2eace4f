# kind: frames
# effect: prints ESCAPED
async def job():
    secret = "ESCAPED"


pending = job()
pending.cr_frame.f_builtins["print"]("ESCAPED")
pending.close()
