"""Blocks of the document model as flowables, with their place in the structure tree."""

from itertools import count

from reportlab.platypus import CondPageBreak, Flowable, Spacer
from reportlab.platypus import Table as PlatypusTable

from assistant.dutch import day_text
from assistant.report.model import (
    Block,
    Figure,
    Heading,
    ListBlock,
    Paragraph,
    Sentence,
    Signature,
    Table,
)
from assistant.report.pdf.flowables import Picture, Rule, TableMarks, Tagged, line, paragraph
from assistant.report.pdf.fonts import REGULAR
from assistant.report.pdf.structure import Element, text_string
from assistant.report.pdf.styles import (
    MARGIN_BOTTOM,
    MARGIN_TOP,
    PAGE_HEIGHT,
    TEXT_WIDTH,
    Look,
    colour,
)

_CELL_PADDING = 5
_WRITING = 24
_BULLET = "•"
_PAIR = 2
_FULL_PAGE = PAGE_HEIGHT - MARGIN_TOP - MARGIN_BOTTOM - 1
"""More room than this no page has, in points."""

_INTRODUCTION = 76
"""A paragraph of at most so many points, four lines, introduces the table below it."""

_LETTER = 80
"""Square points a letter of a table takes at most, the room around its line included."""

_SHORT, _KEPT_WHOLE = 10, 130
"""A table of at most so many rows and points high does not go on over a page break."""


def flowables(blocks: tuple[Block, ...], root: Element, look: Look) -> list[Flowable]:
    """The blocks as flowables, each adding its elements to the Document element in order.

    Raises:
        ValueError: a heading level is skipped.
    """
    _check_levels(blocks)
    made = [_block(block, root, look) for block in blocks]
    story: list[Flowable] = []
    headings: list[Flowable] = []
    for at, block in enumerate(blocks):
        if isinstance(block, Heading):
            headings += made[at]
            continue
        room = _height(headings) + _room(blocks[at:], made[at:])
        if headings:
            room += _third_line(made[at][0])
        story.append(CondPageBreak(min(room, _FULL_PAGE)))
        story += headings + made[at]
        headings = []
    return story + headings


def _check_levels(blocks: tuple[Block, ...]) -> None:
    level = 0
    for block in blocks:
        if isinstance(block, Heading):
            if block.level > level + 1:
                raise ValueError(f"heading level skipped before {block.text!r}")
            level = block.level


def _room(blocks: tuple[Block, ...], made: list[list[Flowable]]) -> float:
    """How much room the first of these blocks asks, for itself and what goes along with it.

    What stands above a signature goes along, so that it never stands alone; a figure goes along
    with the paragraph above it, and a table with a short one that introduces it.
    """
    room = _start_height(made[0])
    for last, block in enumerate(blocks[1:3], start=2):
        if isinstance(block, Signature):
            along = [flowable for part in made[:last] for flowable in part]
            room = max(room, min(_height(along), PAGE_HEIGHT / 2))
    follows = blocks[1] if len(blocks) > 1 else None
    introduces = isinstance(follows, Table) and _height(made[0]) <= _INTRODUCTION
    if isinstance(blocks[0], Paragraph) and (isinstance(follows, Figure) or introduces):
        room = max(room, _height(made[0]) + _start_height(made[1]))
    return room


def _heading(block: Heading, root: Element, look: Look) -> list[Flowable]:
    """The title of the document is H1, so a heading of level 1 is an H2."""
    tag = f"H{block.level + 1}"
    made = line(block.text, look[f"heading{block.level}"], root.add(tag))
    made[0].outline = (block.text, block.level)
    return [*made]


def _block(block: Block, root: Element, look: Look) -> list[Flowable]:
    if isinstance(block, Heading):
        return _heading(block, root, look)
    if isinstance(block, Paragraph):
        return [*paragraph(block.sentences, look[block.style], root.add("P"))]
    if isinstance(block, ListBlock):
        return _list(block, root, look)
    if isinstance(block, Table):
        return _table(block, root, look)
    if isinstance(block, Figure):
        return _figure(block, root, look)
    if isinstance(block, Signature):
        return _signature(block, root, look)
    raise TypeError(type(block).__name__)


def _list(block: ListBlock, root: Element, look: Look) -> list[Flowable]:
    numbering = "Decimal" if block.numbered else "Disc"
    top = root.add("L", f"/A<</O/List/ListNumbering/{numbering}>>")
    made: list[Flowable] = []
    for number, item in zip(count(1), block.items, strict=False):
        entry = top.add("LI")
        label = entry.add("Lbl")
        text = paragraph(item.sentences, look["item"], entry.add("LBody"))
        text[0].label = (f"{number}." if block.numbered else _BULLET, label)
        made += text
    if len(made) > _PAIR:
        # The last item never stands alone on the next page.
        made.insert(-_PAIR, CondPageBreak(_height(made[-_PAIR:])))
    return [*made, Spacer(0, 3)]


def _table(block: Table, root: Element, look: Look) -> list[Flowable]:
    top = root.add("Table")
    *above, caption = line(block.caption, look["caption"], top.add("Caption"))
    head = top.add("THead").add("TR")
    header: list[list[Tagged]] = []
    for at, title in enumerate(block.header):
        style = look["column_number" if at in block.numeric else "column"]
        cell = line(title, style, head.add("TH", "/A<</O/Table/Scope/Column>>"))
        for piece in cell:
            piece.once = True
        header.append(cell)
    body = top.add("TBody")
    heads = _rows_have_heads(block)
    rows = [_row(block, row, body.add("TR"), look, heads=heads) for row in block.rows]
    widths = [TEXT_WIDTH * width / sum(block.widths) for width in block.widths]
    whole = _rows_height([header, *rows], widths) if len(rows) <= _SHORT else PAGE_HEIGHT
    caption.below = whole if whole < _KEPT_WHOLE else _rows_height([header, *rows[:2]], widths)
    table = PlatypusTable(
        [header, *rows],
        colWidths=widths,
        style=[*_table_style(look, len(rows)), *_room_to_write(block)],
        repeatRows=int(_rows_height([header], widths) < PAGE_HEIGHT / 3),
        splitInRow=int(_has_high_row(block, widths)),
        renderCB=TableMarks(),
        hAlign="LEFT",
        spaceAfter=14,
    )
    return [*above, caption, table]


def _has_high_row(block: Table, widths: list[float]) -> bool:
    """Whether some row may take half a page, so that it has to go on over a page break."""
    rows = [block.header, *([cell.text if cell else "" for cell in row] for row in block.rows)]
    return any(
        _LETTER * len(text) > (width - 2 * _CELL_PADDING) * PAGE_HEIGHT / 2
        for row in rows
        for text, width in zip(row, widths, strict=True)
    )


def _rows_have_heads(block: Table) -> bool:
    """Whether first cells are tagged as headers.

    Not in a table so small that headers outnumber its data: hearing them all is in the way there.
    """
    columns, rows = len(block.header), len(block.rows)
    return block.row_headers and columns + rows <= rows * (columns - 1)


def _row(
    block: Table, row: tuple[Sentence | None, ...], parent: Element, look: Look, *, heads: bool
) -> list[list[Tagged]]:
    cells: list[list[Tagged]] = []
    for at, sentence in enumerate(row):
        head = heads and at == 0
        element = parent.add("TH", "/A<</O/Table/Scope/Row>>") if head else parent.add("TD")
        if sentence is None:
            cells.append([])
            continue
        bold = block.row_headers and at == 0
        name = "cell_head" if bold else "cell_number" if at in block.numeric else "cell"
        cells.append(paragraph((sentence,), look[name], element))
    return cells


def _table_style(look: Look, rows: int) -> list[tuple[object, ...]]:
    everywhere = ((0, 0), (-1, -1))
    # The last row never stands alone on the next page.
    together = [("NOSPLIT", (0, -_PAIR), (-1, -1))] if rows > _PAIR else []
    return [
        *together,
        ("FONTNAME", *everywhere, REGULAR),
        ("VALIGN", *everywhere, "TOP"),
        ("TOPPADDING", *everywhere, _CELL_PADDING),
        ("BOTTOMPADDING", *everywhere, _CELL_PADDING + 1),
        ("LEFTPADDING", *everywhere, _CELL_PADDING),
        ("RIGHTPADDING", *everywhere, _CELL_PADDING),
        ("BACKGROUND", (0, 0), (-1, 0), colour("ground")),
        ("LINEBELOW", (0, 0), (-1, 0), 0.8, look.accent),
        ("LINEBELOW", (0, 1), (-1, -1), 0.5, colour("line")),
    ]


def _room_to_write(block: Table) -> list[tuple[object, ...]]:
    """Rows without a word are filled in by hand, and high enough for that."""
    empty = [at for at, row in enumerate(block.rows, start=1) if not any(row)]
    return [("BOTTOMPADDING", (0, at), (-1, at), _WRITING) for at in empty]


def _figure(block: Figure, root: Element, look: Look) -> list[Flowable]:
    picture = Picture(block.chart, root.add("Figure", f"/Alt{text_string(block.alt)}"))
    return [picture, *line(block.caption, look["figure_caption"], root.add("Caption"))]


def _signature(block: Signature, root: Element, look: Look) -> list[Flowable]:
    part = root.add("Sect")
    lines = [
        piece
        for text, style in (
            (block.name, "cell_head"),
            (block.title, "cell"),
            (block.registration, "cell"),
            (day_text(block.day) if block.day else "Datum:", "cell"),
        )
        if text
        for piece in line(text, look[style], part.add("P"))
    ]
    room = max(26, 40 * look.setting.space)
    return [Spacer(0, room), Rule(200, 0.8, colour("muted"), after=6), *lines, Spacer(0, 10)]


def _height(parts: list[Flowable]) -> float:
    """What these take together, spaces included, at the full width of the text."""
    heights = (
        part.getSpaceBefore() + part.wrap(TEXT_WIDTH, 10_000)[1] + part.getSpaceAfter()
        for part in parts
        if not isinstance(part, CondPageBreak)
    )
    return float(sum(heights))


def _start_height(parts: list[Flowable]) -> float:
    """How much of a block has to stand below its heading: two lines, a whole figure, ..."""
    first = parts[0]
    if isinstance(first, Picture | Spacer):
        return _height(parts)
    if first.below:
        return float(min(_height([first]) + first.below, PAGE_HEIGHT / 2))
    return 2 * float(first.style.leading)


def _third_line(first: Flowable) -> float:
    """What a paragraph of three lines asks more than two: its last one cannot stand alone."""
    if isinstance(first, Picture | Spacer) or first.below:
        return 0
    leading = float(first.style.leading)
    return leading if _height([first]) <= 3.5 * leading else 0


def _rows_height(rows: list[list[list[Tagged]]], widths: list[float]) -> float:
    """How high these rows of a table become."""
    room = 2 * _CELL_PADDING
    heights = [
        max(
            sum(piece.wrap(width - room, 10_000)[1] for piece in cell)
            for cell, width in zip(row, widths, strict=True)
        )
        for row in rows
    ]
    return float(sum(heights) + len(rows) * (room + 1))
