"""A report for Word against the same content through bare python-docx."""

from io import BytesIO

import docx
from docx.shared import Mm

from assistant.charts.pillow import png
from assistant.report.model import Document, Figure, Heading, ListBlock, Paragraph, Table
from assistant.report.word import write_word
from tests.benchmarks.report import document
from tests.benchmarks.timing import Result, compare


def run(rounds: int = 5) -> Result:
    """Twelve chapters with our styles, header rows and pictures with words, and without."""
    content = document()
    return compare(
        "report of 12 chapters, Word", lambda: write_word(content), lambda: plain(content), rounds
    )


def plain(content: Document) -> bytes:
    """The same words, tables and pictures in the styles python-docx comes with."""
    word = docx.Document()
    for block in content.blocks:
        if isinstance(block, Heading):
            word.add_heading(block.text, block.level)
        elif isinstance(block, Paragraph):
            word.add_paragraph(" ".join(sentence.text for sentence in block.sentences))
        elif isinstance(block, ListBlock):
            for item in block.items:
                text = " ".join(sentence.text for sentence in item.sentences)
                word.add_paragraph(text, style="List Bullet")
        elif isinstance(block, Table):
            table = word.add_table(rows=0, cols=len(block.header))
            rows = [[cell.text if cell else "" for cell in row] for row in block.rows]
            for row in [list(block.header), *rows]:
                for cell, text in zip(table.add_row().cells, row, strict=True):
                    cell.text = text
        elif isinstance(block, Figure):
            word.add_picture(BytesIO(png(block.chart)), width=Mm(155))
            word.add_paragraph(block.caption)
    buffer = BytesIO()
    word.save(buffer)
    return buffer.getvalue()
