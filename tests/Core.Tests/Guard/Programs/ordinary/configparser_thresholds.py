# input: "[limits]\nhigh = 90\nlow = %(base)s\nbase = 10\n[names]\nsystem = core\nshutdown = never\n"
import configparser

config = configparser.ConfigParser()
config.read_string(input_data)
high, low = config.getint("limits", "high"), config["limits"].getfloat("low")
readings = [5, 50, 95]
labels = ["low" if r < low else "high" if r > high else "ok" for r in readings]
print(config.sections(), dict(config["names"]), config.get("names", "missing", fallback="-"))
result = [{"reading": r, "label": label} for r, label in zip(readings, labels)]
