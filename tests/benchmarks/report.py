"""A tagged report against the same content set in plain platypus, untagged, same fonts."""

from datetime import date
from io import BytesIO

from reportlab.graphics.shapes import Circle as PlainCircle
from reportlab.graphics.shapes import Drawing, String
from reportlab.graphics.shapes import Line as PlainLine
from reportlab.graphics.shapes import Rect as PlainRect
from reportlab.platypus import Flowable, SimpleDocTemplate
from reportlab.platypus import Paragraph as PlainParagraph
from reportlab.platypus import Table as PlainTable

from assistant.charts.shapes import Chart, Circle, Line, Rect, Text
from assistant.report.model import (
    Document,
    Figure,
    Heading,
    ListBlock,
    Paragraph,
    Sentence,
    Source,
    Table,
)
from assistant.report.pdf.fonts import REGULAR
from assistant.report.pdf.styles import look
from assistant.report.pdf.writer import write_pdf
from tests.benchmarks.timing import Result, compare

_SOURCE = (Source("rule", "benchmark"),)
_WORDS = (
    "De medicijnronde vraagt aandacht en wordt vaak onderbroken door vragen van anderen.",
    "Een vaste achtervang geeft rust, zodat één taak af kan voordat de volgende begint.",
    "In het rooster staan nu drie late diensten achter elkaar; twee gaat goed.",
)


def document() -> Document:
    """A report of some twelve pages: headings, paragraphs, lists, tables and figures."""
    blocks: list[Heading | Paragraph | ListBlock | Table | Figure] = []
    for chapter in range(12):
        text = Paragraph(tuple(Sentence(words, _SOURCE) for words in _WORDS * 3))
        items = ListBlock(tuple(Paragraph((Sentence(words, _SOURCE),)) for words in _WORDS))
        rows = tuple(
            tuple(Sentence(cell, _SOURCE) for cell in (f"Taak {row}", "16 uur", _WORDS[row % 3]))
            for row in range(12)
        )
        blocks += [Heading(1, f"Hoofdstuk {chapter + 1}"), text, Heading(2, "Wat opvalt"), items]
        blocks.append(Table("Taken", ("Taak", "Uren", "Wat het vraagt"), rows, (2, 1, 5)))
        blocks.append(Figure(_chart(), "Belasting en belastbaarheid", "Een stip.", _SOURCE))
    return Document("Advies", "Preventief", "werkende", "2026-001", date(2026, 11, 23), (*blocks,))


def run(rounds: int = 9) -> Result:
    """Twelve pages, tagged and plain."""
    content = document()
    return compare(
        "report of 12 chapters, tagged PDF",
        lambda: write_pdf(content),
        lambda: plain(content),
        rounds,
    )


def plain(content: Document) -> bytes:
    """The same words and shapes without any tagging."""
    story: list[Flowable] = []
    style = look()
    for block in content.blocks:
        if isinstance(block, Heading):
            story.append(PlainParagraph(block.text, style[f"heading{block.level}"]))
        elif isinstance(block, Paragraph):
            text = " ".join(sentence.text for sentence in block.sentences)
            story.append(PlainParagraph(text, style["body"]))
        elif isinstance(block, ListBlock):
            for item in block.items:
                text = " ".join(sentence.text for sentence in item.sentences)
                story.append(PlainParagraph(text, style["item"], bulletText="•"))
        elif isinstance(block, Table):
            head = [PlainParagraph(title, style["column"]) for title in block.header]
            body = [
                [PlainParagraph(cell.text if cell else "", style["cell"]) for cell in row]
                for row in block.rows
            ]
            widths = [452 * width / sum(block.widths) for width in block.widths]
            story.append(PlainTable([head, *body], colWidths=widths, repeatRows=1))
        elif isinstance(block, Figure):
            story += [_drawing(block.chart), PlainParagraph(block.caption, style["figure_caption"])]
    buffer = BytesIO()
    SimpleDocTemplate(buffer, leftMargin=71, rightMargin=71, pageCompression=1).build(story)
    return buffer.getvalue()


def _chart() -> Chart:
    shapes: list[Rect | Circle | Line | Text] = []
    for row in range(7):
        y = 20.0 + row * 34
        shapes += [
            Text(0, y, f"Onderbrekingen {row}", 10, bold=True),
            Rect(180, y - 10, 180, 14, fill="sunk", radius=7),
            Rect(180, y - 10, 90, 14, fill="capacity", radius=7),
            Circle(290, y - 3, 6, fill="load"),
            Line(0, y + 14, 440, y + 14, "line"),
        ]
    return Chart(440, 250, tuple(shapes), "Een stip buiten de band.")


def _drawing(chart: Chart) -> Drawing:
    drawing = Drawing(chart.width, chart.height)
    for shape in chart.shapes:
        top = chart.height
        if isinstance(shape, Rect):
            y = top - shape.y - shape.height
            corner = shape.radius
            drawing.add(PlainRect(shape.x, y, shape.width, shape.height, rx=corner, ry=corner))
        elif isinstance(shape, Circle):
            drawing.add(PlainCircle(shape.x, top - shape.y, shape.radius))
        elif isinstance(shape, Line):
            drawing.add(PlainLine(shape.x1, top - shape.y1, shape.x2, top - shape.y2))
        else:
            drawing.add(String(shape.x, top - shape.y, shape.text, fontName=REGULAR))
    return drawing
