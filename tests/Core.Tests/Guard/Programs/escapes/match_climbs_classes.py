# kind: match-patterns
# effect: prints ESCAPED
match ():
    case object(__class__=object(__base__=object(__subclasses__=listing))):
        for cls in listing():
            match cls:
                case type(__name__="_wrap_close", __init__=object(__globals__={"system": run})):
                    run("echo ESCAPED")
