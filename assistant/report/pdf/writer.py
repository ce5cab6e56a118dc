"""Writes a document of the model as a tagged PDF."""

from dataclasses import dataclass
from functools import partial
from io import BytesIO

from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from assistant.dutch import day_text
from assistant.report.model import Document
from assistant.report.pdf.blocks import flowables
from assistant.report.pdf.canvas import TaggedCanvas
from assistant.report.pdf.flowables import Rule, line
from assistant.report.pdf.fonts import REGULAR, register
from assistant.report.pdf.logo import Logo
from assistant.report.pdf.metadata import xmp
from assistant.report.pdf.painter import draw_text
from assistant.report.pdf.structure import Element, text_string
from assistant.report.pdf.styles import (
    MARGIN_BOTTOM,
    MARGIN_SIDE,
    MARGIN_TOP,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SETTINGS,
    TEXT_WIDTH,
    Look,
    colour,
    look,
)

_SMALL = 8.5
_PRODUCER = "ReportLab PDF Library"

_SHORT, _NEARLY_EMPTY = 6, 0.5
"""Of a document of at most so many pages the last is filled for less than this part; then it is
set a little closer, if that spares the page."""


def write_pdf(document: Document, *, claim: bool = False) -> bytes:
    """The document as PDF bytes; the same document always gives the same bytes.

    Args:
        document: what to write.
        claim: declare PDF/UA-1 in the metadata. Off until the reference validator has seen our
            files; the tests turn it on, so that the checkers judge what we would claim.

    Raises:
        ValueError: a heading level is skipped.
    """
    register()
    usual, *closer = (
        partial(_build, document, look(document.house.accent, setting), claim=claim)
        for setting in SETTINGS
    )
    made = usual()
    for build in closer if made.pages <= _SHORT else ():
        if made.pages == 1 or made.filled >= _NEARLY_EMPTY:
            break
        tried = build()
        made = tried if tried.pages < made.pages else made
    return made.data


@dataclass(frozen=True, slots=True)
class _Made:
    """A written document: its bytes, its pages and how much of the last one is filled (0 to 1)."""

    data: bytes
    pages: int
    filled: float


def _build(document: Document, look: Look, *, claim: bool) -> _Made:
    root = Element("Document")
    title = _title(document, root, look)
    footer = root.add("P") if document.footer else root
    story = [*title, *flowables(document.blocks, root, look)]
    buffer = BytesIO()
    template = BaseDocTemplate(
        buffer,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        invariant=1,
        lang="nl-NL",
        title=document.title,
        author="Evenwicht",
        subject=document.subtitle,
        creator="Evenwicht",
        producer=_PRODUCER,
        initialFontName=REGULAR,
        pageCompression=1,
    )
    height = PAGE_HEIGHT - 2 * look.setting.margin
    frame = Frame(MARGIN_SIDE, look.setting.margin, TEXT_WIDTH, height, 0, 0, 0, 0)
    template.addPageTemplates(
        PageTemplate(frames=[frame], onPage=partial(_running, document, footer))
    )
    metadata = xmp(document.title, "Evenwicht", _PRODUCER, claim=claim)
    template.build(story, canvasmaker=partial(TaggedCanvas, root=root, metadata=metadata))
    filled = 1 - (template.frame._y - look.setting.margin) / height  # noqa: SLF001 - where it got to
    return _Made(buffer.getvalue(), template.page, filled)


def _title(document: Document, root: Element, look: Look) -> list[Flowable]:
    facts = [f"Voor: {document.reader}"] if document.reader else []
    facts += [f"Dossier {document.number}"] if document.number else []
    facts.append(day_text(document.made))
    parts: list[Flowable] = []
    if document.house.logo:
        alt = f"/Alt{text_string(document.house.logo_alt)}"
        parts.append(Logo(document.house.logo, root.add("Figure", alt)))
    title = line(document.title, look["title"], root.add("H1"))
    title[0].outline = (document.title, 0)
    parts += [Rule(44, 4, look.accent, after=12), *title]
    if document.subtitle:
        parts += line(document.subtitle, look["subtitle"], root.add("P"))
    facts += [document.house.contact] if document.house.contact else []
    return [*parts, *line("  ·  ".join(facts), look["facts"], root.add("P"))]


def _running(
    document: Document, footer: Element, canvas: TaggedCanvas, template: BaseDocTemplate
) -> None:
    """The head and foot of a page; the first page has its title instead of a head.

    What the foot says is content the first time, so that it is read aloud once.
    """
    right = PAGE_WIDTH - MARGIN_SIDE
    if template.page > 1:
        canvas.begin_running("Header")
        head = PAGE_HEIGHT - MARGIN_TOP + 26
        draw_text(canvas, MARGIN_SIDE, head, document.title, _SMALL, "muted", TEXT_WIDTH * 0.7)
        canvas.setFont(REGULAR, _SMALL)
        if document.number:
            canvas.drawRightString(right, head, f"Dossier {document.number}")
        canvas.end()
    foot = MARGIN_BOTTOM - 34
    if document.footer:
        if template.page > 1:
            canvas.begin_running("Footer")
        else:
            canvas.begin(footer)
        draw_text(canvas, MARGIN_SIDE, foot, document.footer, _SMALL, "muted", TEXT_WIDTH * 0.75)
        canvas.end()
    canvas.begin_running("Footer")
    canvas.setStrokeColor(colour("line"))
    canvas.setLineWidth(0.5)
    canvas.line(MARGIN_SIDE, foot + 14, right, foot + 14)
    canvas.draw_page_number(right, foot, _SMALL, colour("muted"))
    canvas.end()
