# input: ["--top", "2", "--by", "score", "--desc"]
import argparse
import shlex

import pandas as pd

parser = argparse.ArgumentParser(prog="rank", description="Rank rows.")
parser.add_argument("--top", type=int, default=5)
parser.add_argument("--by", choices=["name", "score"], required=True)
parser.add_argument("--desc", action="store_true")
args = parser.parse_args(input_data)
again = parser.parse_args(shlex.split("--by name --top 1"))

df = pd.DataFrame({"name": ["b", "a", "c"], "score": [5, 9, 7]})
result = df.sort_values(args.by, ascending=not args.desc).head(args.top)
print(args, again.by, parser.format_usage().strip())
