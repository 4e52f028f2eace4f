# kind: match-patterns
# effect: prints ESCAPED
try:
    []["x"]
except TypeError as problem:
    match problem:
        case Exception(__traceback__=object(tb_frame=object(f_builtins={"exec": go}))):
            go("print('ESCAPED')")
