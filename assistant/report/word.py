"""Writes a document of the model for Word: the same blocks, with Word's own styles.

A Word file is a zip with times and numbers of its own; those are fixed here, so that the same
document always gives the same bytes.
"""

from collections.abc import Callable, Collection
from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shape import InlineShape
from docx.shared import Mm, Pt, RGBColor
from docx.table import _Row
from docx.text.paragraph import Paragraph as WordParagraph

from assistant.charts.palette import LIGHT
from assistant.charts.pillow import png
from assistant.charts.shapes import Colour
from assistant.dutch import day_text
from assistant.report.model import (
    OWN_MARK,
    Block,
    Document,
    Figure,
    Heading,
    ListBlock,
    Paragraph,
    Sentence,
    Signature,
    Table,
)
from assistant.report.word_look import CELL, SIGNED, WIDTH_MM, clean, set_up

_ZIP_DAY = (2000, 1, 1, 0, 0, 0)
_LOOKS = {"body": "Normal", "lead": "Inleiding", "note": "Noot"}

_WRITING = Mm(11)
"""The least height of a row without words, for somebody to write in by hand."""


def write_word(document: Document) -> bytes:
    """The document as .docx bytes; the same document always gives the same bytes."""
    word = docx.Document()
    set_up(word, document)
    if document.house.logo:
        shape = word.add_picture(BytesIO(document.house.logo), height=Mm(15))
        _describe(shape, document.house.logo_alt, "Logo")
    word.add_paragraph(clean(document.title), style="Title")
    if document.subtitle:
        word.add_paragraph(clean(document.subtitle), style="Subtitle")
    facts = [f"Voor: {document.reader}"] if document.reader else []
    facts += [f"Dossier {document.number}"] if document.number else []
    facts.append(day_text(document.made))
    facts += [document.house.contact] if document.house.contact else []
    word.add_paragraph(clean("  ·  ".join(facts)))
    for block in document.blocks:
        after_table = _ends_with_table(word)
        first = len(word.paragraphs)
        _WRITERS[type(block)](word, block)
        if after_table and isinstance(block, (Paragraph, ListBlock)):
            word.paragraphs[first].paragraph_format.space_before = Pt(10)
    if _ends_with_table(word):
        word.add_paragraph(style="Noot")
    buffer = BytesIO()
    word.save(buffer)
    return _repeatable(buffer.getvalue())


def _ends_with_table(word: WordDocument) -> bool:
    """Whether a table was written last; what follows needs some air."""
    *_, last = (None, *(each for each in word.element.body if each.tag != qn("w:sectPr")))
    return last is not None and last.tag == qn("w:tbl")


def _sentences(target: WordParagraph, sentences: tuple[Sentence, ...]) -> None:
    for at, sentence in enumerate(sentences):
        text = f"“{sentence.text}”" if sentence.quote else sentence.text
        run = target.add_run(clean(f" {text}" if at else text))
        run.bold = sentence.strong or None
        run.italic = sentence.quote or None
        if sentence.own:
            target.add_run(f"\u00a0{OWN_MARK}").font.color.rgb = RGBColor.from_string(
                LIGHT["muted"]
            )


def _heading(word: WordDocument, block: Heading) -> None:
    word.add_heading(clean(block.text), block.level)


def _paragraph(word: WordDocument, block: Paragraph) -> None:
    _sentences(word.add_paragraph(style=_LOOKS[block.style]), block.sentences)


def _list(word: WordDocument, block: ListBlock) -> None:
    if not block.numbered:
        for item in block.items:
            _sentences(word.add_paragraph(style="List Bullet"), item.sentences)
        return
    number = _fresh_numbering(word)
    for item in block.items:
        paragraph = word.add_paragraph(style="List Number")
        paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = number  # noqa: SLF001 - python-docx has no name for it
        _sentences(paragraph, item.sentences)


def _fresh_numbering(word: WordDocument) -> int:
    """The id of a numbering that starts at 1; Word counts on from the last list otherwise."""
    style = word.styles["List Number"].element.pPr.numPr.numId.val
    numbering = word.part.numbering_part.element
    number = numbering.add_num(numbering.num_having_numId(style).abstractNumId.val)
    number.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(number.numId)


def _table(word: WordDocument, block: Table) -> None:
    caption = word.add_paragraph(clean(block.caption), style="Caption")
    caption.paragraph_format.keep_with_next = True
    table = word.add_table(rows=0, cols=len(block.header))
    table.autofit = False
    properties = table._tbl.tblPr  # noqa: SLF001 - python-docx has no name for it
    properties.insert_element_before(_borders(), "w:tblLayout", "w:tblCellMar", "w:tblLook")
    share = WIDTH_MM / sum(block.widths)
    # Word reads the width of a cell, other programs that of its column; a new row takes it over.
    for column, width in zip(table.columns, block.widths, strict=True):
        column.width = Mm(width * share)
    # By its id: python-docx goes through all styles to find a name.
    style = word.styles[CELL].style_id
    head = table.add_row()
    for cell, title in zip(_paragraphs(head, style, block.numeric), block.header, strict=True):
        cell.add_run(clean(title)).bold = True
        cell.paragraph_format.keep_with_next = True
    _repeat(head)
    for row in block.rows:
        made = table.add_row()
        made._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - as above
        if not any(row):
            made.height = _WRITING
        cells = _paragraphs(made, style, block.numeric)
        for at, (cell, sentence) in enumerate(zip(cells, row, strict=True)):
            if sentence is not None:
                strong = sentence.strong or (block.row_headers and at == 0)
                _sentences(cell, (replace(sentence, strong=strong),))


def _paragraphs(row: _Row, style: str, numeric: Collection[int]) -> list[WordParagraph]:
    """The paragraph of each cell of a new row, in the style with this id."""
    found = [cell.paragraphs[0] for cell in row.cells]
    for at, paragraph in enumerate(found):
        paragraph._p.style = style  # noqa: SLF001 - the id instead of the name
        if at in numeric:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    return found


def _line_below(paragraph: WordParagraph) -> None:
    """An empty line to write on: a border is not read aloud, a row of underscores is."""
    paragraph.paragraph_format.space_before = Pt(30)
    paragraph.paragraph_format.right_indent = Mm(WIDTH_MM / 2)
    borders = OxmlElement("w:pBdr")
    borders.append(_border("bottom", "muted"))
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no name for it
    properties.insert_element_before(borders, "w:shd", "w:spacing", "w:ind", "w:jc")


def _border(side: str, role: Colour) -> Any:
    border = OxmlElement(f"w:{side}")
    for key, value in (("val", "single"), ("sz", "4"), ("color", LIGHT[role])):
        border.set(qn(f"w:{key}"), value)
    return border


def _borders() -> Any:
    """Quiet lines between the rows only."""
    borders = OxmlElement("w:tblBorders")
    for side in ("bottom", "insideH"):
        borders.append(_border(side, "line"))
    return borders


def _repeat(row: _Row) -> None:
    """Mark a row as the header that is repeated on every page."""
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)  # noqa: SLF001 - python-docx has no name for it


def _figure(word: WordDocument, block: Figure) -> None:
    width = min(block.chart.width / 72 * 25.4, WIDTH_MM)
    shape = word.add_picture(BytesIO(png(block.chart)), width=Mm(width))
    _describe(shape, block.alt, block.caption)
    word.paragraphs[-1].paragraph_format.keep_with_next = True
    word.add_paragraph(clean(block.caption), style="Caption")


def _describe(shape: InlineShape, alt: str, title: str) -> None:
    """Give a picture its name and what it shows, in words."""
    properties = shape._inline.docPr  # noqa: SLF001 - python-docx has no name for it
    properties.set("descr", clean(alt))
    properties.set("title", clean(title))


def _signature(word: WordDocument, block: Signature) -> None:
    day = day_text(block.day) if block.day else "Datum:"
    texts = [text for text in (block.name, block.title, block.registration, day) if text]
    line, *signed = (word.add_paragraph(clean(text), SIGNED) for text in ("", *texts))
    _line_below(line)
    for each in (line, *signed[:-1]):
        each.paragraph_format.keep_with_next = True


_WRITERS: dict[type[Block], Callable[..., None]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    ListBlock: _list,
    Table: _table,
    Figure: _figure,
    Signature: _signature,
}


def _repeatable(data: bytes) -> bytes:
    """The same zip with its parts in order and every time the same."""
    buffer = BytesIO()
    with ZipFile(BytesIO(data)) as made, ZipFile(buffer, "w", ZIP_DEFLATED) as fixed:
        for name in sorted(made.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            fixed.writestr(ZipInfo(name, _ZIP_DAY), made.read(name), ZIP_DEFLATED)
    return buffer.getvalue()
