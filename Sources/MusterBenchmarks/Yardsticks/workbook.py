"""Writes the sheets of a JSON file as a workbook with XlsxWriter: what `muster worksheet export` is timed against.

python workbook.py SHEETS.json OUT.xlsx [--read-only]
"""

import json
import sys

import xlsxwriter

WRAPPED = {"label", "question", "input", "head", "text", "link"}


def formats(book):
    frame = {"border": 7, "border_color": "#BFBFBF", "valign": "top"}
    read = dict(frame, bg_color="#F5F5F5")
    return {
        name: book.add_format(dict(style, valign="top"))
        for name, style in {
            "title": {"bold": True, "font_size": 14},
            "head": {"bold": True, "text_wrap": True, "bg_color": "#DCE6F1", "bottom": 1},
            "label": {"text_wrap": True},
            "question": dict(read, text_wrap=True),
            "id": dict(read, font_name="Consolas", font_color="#595959"),
            "group": {"bold": True, "bg_color": "#F2F2F2"},
            "input": dict(frame, text_wrap=True, locked=False, num_format="@"),
            "dayInput": dict(frame, locked=False, num_format="yyyy-mm-dd", align="center"),
            "share": {"num_format": "0%"},
            "line": {},
            "headline": {"bold": True, "font_size": 12},
            "text": dict(frame, text_wrap=True),
            "count": dict(frame, num_format="#,##0", align="right", indent=1),
            "figure": dict(frame, num_format="0.00", align="right", indent=1),
            "day": dict(frame, num_format="yyyy-mm-dd", align="center"),
            "link": dict(frame, text_wrap=True, font_color="#0563C1", underline=1),
        }.items()
    }


def height(cells, widths):
    most = 1
    for cell, width in zip(cells, widths):
        if isinstance(cell["value"], str) and cell["style"] in WRAPPED:
            room = max(1, width - 1)
            most = max(most, sum(max(1, -(-len(part) // room)) for part in cell["value"].split("\n")))
    return min(most, 12)


def paper(page, options):
    page.set_paper(8 if options["large"] else 9)
    page.set_landscape()
    page.fit_to_pages(options["wide"], 0)
    if options["lastColumn"] is not None:
        page.print_area(0, 0, options["lastRow"], options["lastColumn"])
    if options["repeated"]:
        page.repeat_columns(0, options["repeated"] - 1)
    if options["foot"]:
        page.set_footer("&L" + options["foot"].replace("&", "&&") + "&C&A&R&P / &N")
        page.set_margins(0.4, 0.4, 0.5, 0.7)


def condition(rule, colour, colours):
    if rule[0] == "bar":
        return {"type": "data_bar", "bar_color": colour, "bar_solid": True}
    if rule[0] == "upTo":
        return {"type": "cell", "criteria": "between", "minimum": 1, "maximum": rule[1],
                "format": colours[colour]}
    return {"type": "cell", "criteria": "==", "value": f'"{rule[1]}"', "format": colours[colour]}


def write(book, styles, colours, sheet):
    page = book.add_worksheet(sheet["name"])
    for column, width in enumerate(sheet["widths"]):
        page.set_column(column, column, width)
    for row, cells in enumerate(sheet["rows"]):
        lines = height(cells, sheet["widths"])
        if lines > 1 or (cells and cells[0]["style"] == "head"):
            page.set_row(row, lines * 15 + 2)
        for column, cell in enumerate(cells):
            style = styles[cell["style"]]
            value = cell["value"]
            if value is None:
                page.write_blank(row, column, None, style)
            elif cell["link"]:
                page.write_url(row, column, cell["link"], style, value)
            elif isinstance(value, str):
                page.write_string(row, column, value, style)
            elif isinstance(value, list):
                page.write_formula(row, column, "=" + value[0], style, value[1])
            else:
                page.write_number(row, column, value, style)
            if cell["note"]:
                page.write_comment(row, column, cell["note"])
    page.freeze_panes(sheet["frozenRows"], sheet["frozenColumns"])
    if sheet["filterRow"] is not None:
        page.autofilter(sheet["filterRow"], 0, len(sheet["rows"]) - 1, len(sheet["widths"]) - 1)
    paper(page, sheet["page"])
    if sheet["frozenRows"]:
        page.repeat_rows(0, sheet["frozenRows"] - 1)
    for column, first, last, words in sheet["choices"]:
        page.data_validation(first, column, last, column, {"validate": "list", "source": words})
    for column, first, last, rule, colour in sheet["colours"]:
        if colour not in colours:
            colours[colour] = book.add_format({"bg_color": colour})
        page.conditional_format(first, column, last, column, condition(rule, colour, colours))
    if sheet["hidden"]:
        page.hide()
    if sheet["protected"]:
        page.protect("", {"format_columns": True, "format_rows": True, "insert_rows": True,
                          "sort": True, "autofilter": True})


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        sheets = json.load(file)
    if "--read-only" in sys.argv:
        return
    book = xlsxwriter.Workbook(sys.argv[2])
    styles = formats(book)
    colours = {}
    for sheet in sheets:
        write(book, styles, colours, sheet)
    book.close()


main()
