#!/usr/bin/python3
"""The report of three_pages.h by reportlab, from its HTML: paragraphs, the table and the charts as drawings.

    reportlab_report.py REPORT.html REPORT.pdf
"""

import sys
import xml.etree.ElementTree as tree
from html.parser import HTMLParser

from reportlab.graphics import shapes
from reportlab.lib import colors, pagesizes
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

FONTS = {"Lato": "Regular", "Lato-Semibold": "Semibold", "Lato-Bold": "Bold"}
STYLE_OF = {"h1": "Title", "h2": "Heading2", "p": "BodyText"}


class Reader(HTMLParser):
    """Gathers headings, paragraphs and the table's rows, and leaves a place for each chart."""

    def __init__(self):
        super().__init__()
        self.blocks = []
        self.words = ""

    def handle_starttag(self, tag, attrs):
        self.words = ""
        if tag == "svg":
            self.blocks.append((tag, None))
        elif tag == "table":
            self.blocks.append((tag, []))
        elif tag == "tr":
            self.blocks[-1][1].append([])

    def handle_data(self, data):
        self.words += data

    def handle_endtag(self, tag):
        if tag in STYLE_OF:
            self.blocks.append((tag, self.words))
        elif tag in ("td", "th"):
            self.blocks[-1][1][-1].append(self.words)


def ink(element, name):
    value = element.get(name)
    return None if value in (None, "none") else colors.HexColor(value)


def numbers(element, *names):
    return [float(element.get(name, 0)) for name in names]


def shape_of(element, height):
    tag = element.tag.rpartition("}")[2]
    look = {"fillColor": ink(element, "fill"), "strokeColor": ink(element, "stroke"),
            "strokeWidth": float(element.get("stroke-width", 0))}
    if tag == "line":
        x1, y1, x2, y2 = numbers(element, "x1", "y1", "x2", "y2")
        return shapes.Line(x1, height - y1, x2, height - y2, strokeColor=look["strokeColor"], strokeWidth=look["strokeWidth"])
    if tag == "rect":
        x, y, width, tall = numbers(element, "x", "y", "width", "height")
        return shapes.Rect(x, height - y - tall, width, tall, **look)
    if tag == "circle":
        x, y, radius = numbers(element, "cx", "cy", "r")
        return shapes.Circle(x, height - y, radius, **look)
    if tag in ("polyline", "polygon"):
        points = [float(part) for pair in element.get("points").split() for part in pair.split(",")]
        points[1::2] = [height - y for y in points[1::2]]
        if tag == "polygon":
            return shapes.Polygon(points, **look)
        return shapes.PolyLine(points, strokeColor=look["strokeColor"], strokeWidth=look["strokeWidth"])
    if tag == "text":
        x, y, size = numbers(element, "x", "y", "font-size")
        font = {"600": "Lato-Semibold", "700": "Lato-Bold"}.get(element.get("font-weight"), "Lato")
        return shapes.String(x, height - y, element.text or "", fontName=font, fontSize=size, fillColor=look["fillColor"],
                             textAnchor=element.get("text-anchor", "start"))
    return None


def drawing_of(svg):
    width, height = numbers(svg, "width", "height")
    drawing = shapes.Drawing(width, height)
    for element in svg.iter():
        shape = shape_of(element, height)
        if shape is not None:
            drawing.add(shape)
    return drawing


def main(html, pdf):
    with open(html, encoding="utf-8") as file:
        text = file.read()
    for name, face in FONTS.items():
        pdfmetrics.registerFont(TTFont(name, f"/usr/share/fonts/truetype/lato/Lato-{face}.ttf"))
    styles = getSampleStyleSheet()
    for style in STYLE_OF.values():
        styles[style].fontName = "Lato"
    charts = iter(tree.fromstring("<svg" + part.partition("</svg>")[0] + "</svg>") for part in text.split("<svg")[1:])
    reader = Reader()
    reader.feed(text)
    story = []
    for tag, what in reader.blocks:
        if tag == "svg":
            story.append(drawing_of(next(charts)))
        elif tag == "table":
            story.append(Table(what, repeatRows=1, style=TableStyle([("FONT", (0, 0), (-1, -1), "Lato", 9)])))
        else:
            story.append(Paragraph(what, styles[STYLE_OF[tag]]))
    SimpleDocTemplate(pdf, pagesize=pagesizes.A4, leftMargin=56, rightMargin=56, topMargin=52, bottomMargin=62).build(story)


if __name__ == "__main__":
    main(*sys.argv[1:])
