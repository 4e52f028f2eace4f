# input: ["ann@mail.example.org", "bob@example.org", "broken.at.example", "Cy <cy@Sub.Example.COM>", null]
import pandas as pd

s = pd.Series(input_data, dtype="object")
mail = s.str.extract(r"([\w.+-]+@[\w.-]+)", expand=False).str.lower()
domain = mail.str.rsplit("@", n=1).str[-1]
registered = domain.str.split(".").str[-2:].str.join(".")
df = pd.DataFrame({"raw": s, "domain": domain, "registered": registered, "valid": mail.notna()})
share = df.groupby("registered", dropna=False)["valid"].agg(["size", "mean"])
share.index = share.index.fillna("(invalid)")
print(share)
result = df.drop(columns="raw")
