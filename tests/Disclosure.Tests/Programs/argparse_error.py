# family: stderr
# carries: address
import argparse
import csv

rows = list(csv.DictReader(open("/data/canaries", encoding="utf-8")))
argparse.ArgumentParser(prog=rows[0]["address"]).parse_args(["--no-such"])
