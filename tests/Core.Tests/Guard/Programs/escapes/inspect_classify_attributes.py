# kind: attribute-by-name
# effect: prints ESCAPED
import inspect

for attribute in inspect.classify_class_attrs(type):
    if attribute.name.strip("_") == "subclasses":
        names = [c.__name__ for c in attribute.object(object)]
        print("ESCAPED" if "_wrap_close" in names else "")
