# kind: secrets
# effect: prints debian
import configparser

parser = configparser.ConfigParser(strict=False)
parser.read_string("[x]\n" + open("/usr/lib/os-release").read())
print(parser["x"]["id"])
