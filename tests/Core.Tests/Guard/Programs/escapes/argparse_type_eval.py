# kind: builtin-as-value
# effect: prints ESCAPED
import argparse

parser = argparse.ArgumentParser()
parser.add_argument("--n", type=eval)
parser.parse_args(["--n", "print('ESCAPED')"])
