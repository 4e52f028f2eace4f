# input: [{"name": "<b>Bold</b> & Co", "n": 3}, {"name": "Plain", "n": 8}]
from html import escape, unescape


def cell(value, tag="td"):
    css = ' class="num"' if isinstance(value, (int, float)) else ""
    return f"<{tag}{css}>{escape(str(value))}</{tag}>"


def table(rows):
    cols = list(rows[0])
    head = "".join(cell(c, "th") for c in cols)
    body = "\n".join("  <tr>" + "".join(cell(r.get(c, "")) for c in cols) + "</tr>" for r in rows)
    return f"<table>\n  <tr>{head}</tr>\n{body}\n</table>"


html = table(input_data)
with open("/tmp/table.html", "w", encoding="utf-8") as f:
    f.write(html)
assert unescape("&lt;b&gt;") == "<b>"
print(html)
result = {"chars": len(html), "rows": html.count("<tr>") - 1}
