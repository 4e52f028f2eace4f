# input: "<orders><order id='1'><sku>x</sku><qty>2</qty></order><order id='2'><sku>y</sku></order></orders>"
import xml.etree.ElementTree as ET

import pandas as pd

root = ET.fromstring(input_data)
rows = [{"id": int(o.get("id")), "sku": o.findtext("sku"), "qty": int(o.findtext("qty", default="1"))} for o in root.iter("order")]
df = pd.DataFrame(rows)

summary = ET.Element("summary", count=str(len(df)))
for sku, qty in df.groupby("sku")["qty"].sum().items():
    ET.SubElement(summary, "item", sku=sku).text = str(qty)
ET.indent(summary)
print(ET.tostring(summary, encoding="unicode"))
result = df
