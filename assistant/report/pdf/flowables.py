"""Platypus flowables that mark what they draw with the structure element they belong to."""

from functools import cache
from itertools import pairwise
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph
from reportlab.platypus.paraparser import ParaFrag, ParaParser
from reportlab.platypus.tables import TableRenderCB

from assistant.charts.shapes import Chart
from assistant.report.model import OWN_MARK, OWN_WORDS, Sentence
from assistant.report.pdf.canvas import TaggedCanvas
from assistant.report.pdf.fonts import BOLD, ITALIC, right_to_left, runs
from assistant.report.pdf.painter import paint
from assistant.report.pdf.structure import Element, text_string
from assistant.report.pdf.styles import colour

_PIECE = 3000
"""Signs of a paragraph that are broken into lines in one go: that is about a page, and what does
not fit on a page is broken anew."""


@cache
def _fragment(style: ParagraphStyle) -> ParaFrag:
    """A fragment in this style, to be copied: parsing mark-up for each text costs too much."""
    return ParaParser().parse("x", style)[1][0]


def _fragments(text: str, font: str, style: ParagraphStyle) -> list[ParaFrag]:
    """A text as fragments; a line end in what was typed stays one."""
    model = _fragment(style)
    made: list[ParaFrag] = []
    for at, line in enumerate(text.splitlines() or [""]):
        if at:
            made.append(model.clone(lineBreak=True, text=""))
        made += [model.clone(fontName=name, text=part) for name, part in runs(line, font)]
    return made


class Tagged(Paragraph):  # type: ignore[misc]  # ReportLab has no types
    """A paragraph that is content of an element, on however many pages it ends up."""

    element: Element
    once = False
    """True for a repeated table header: content the first time, decoration after that."""
    outline: tuple[str, int] | None = None
    """Title and level of the bookmark that points here."""
    below = 0.0
    """How much of a table has to stay with this caption, in points."""
    label: tuple[str, Element] | None = None
    """The bullet or number in front, and its own element."""

    _wrapped: tuple[float, tuple[float, float]] = (-1.0, (0.0, 0.0))
    """The width it was last broken into lines at, and the room it took."""

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """The room it takes; a page asks this many times, and breaking lines costs the most."""
        if self._wrapped[0] != available_width or not hasattr(self, "blPara"):
            size = super().wrap(available_width, available_height)
            self._wrapped = (available_width, size)
        return self._wrapped[1]

    def draw(self) -> None:
        """Draw within marks."""
        canvas: TaggedCanvas = self.canv
        if self.outline:
            title, level = self.outline
            key = f"kop{canvas.getPageNumber()}-{self.canv.absolutePosition(0, self.height)[1]:.0f}"
            canvas.bookmarkHorizontal(key, 0, self.height)
            canvas.addOutlineEntry(title, key, level)
        if self.label:
            text, element = self.label
            canvas.begin(element)
            canvas.setFont(self.style.fontName, self.style.fontSize)
            canvas.setFillColor(self.style.bulletColor)
            canvas.drawString(0, self.height - self.style.fontSize, text)
            canvas.end()
        if self.once and self.element.marks:
            canvas.begin_running("Header")
        else:
            canvas.begin(self.element)
        super().draw()
        canvas.end()

    def split(self, available_width: float, available_height: float) -> list["Tagged"]:
        """The parts on this page and the next, both content of the same element."""
        parts: list[Tagged] = super().split(available_width, available_height)
        if len(parts) > 1:
            parts[0].outline, parts[0].label = self.outline, self.label
            spaces = {k: v for k, v in vars(self).items() if k in {"spaceBefore", "spaceAfter"}}
            for part in parts:
                part.element = self.element
                part.once = self.once
                part.__dict__.update(spaces)
        return parts


def paragraph(
    sentences: tuple[Sentence, ...], style: ParagraphStyle, element: Element
) -> list[Tagged]:
    """Sentences as one paragraph: strong ones bold, quotations in italics between quotes.

    A very long one comes in pieces, all content of the same element.
    """
    fragments: list[ParaFrag] = []
    for at, sentence in enumerate(sentences):
        text = f"“{sentence.text}”" if sentence.quote else sentence.text
        font = BOLD if sentence.strong else ITALIC if sentence.quote else style.fontName
        fragments += _fragments(f" {text}" if at else text, font, style)
        if sentence.own:
            fragments += _own_mark(style)
    _set_spoken(element, sentences)
    return _paragraphs(fragments, style, element)


def line(text: str, style: ParagraphStyle, element: Element) -> list[Tagged]:
    """A text of ours, such as a heading, as a paragraph; a very long one in pieces."""
    if right_to_left(text):
        _speak(element, text)
    return _paragraphs(_fragments(text, style.fontName, style), style, element)


def _own_mark(style: ParagraphStyle) -> list[ParaFrag]:
    """The mark of a text the AD typed, on the line of its last word."""
    made = _fragments(f"\u00a0{OWN_MARK}", style.fontName, style)
    for fragment in made:
        fragment.fontSize, fragment.textColor = 0.85 * style.fontSize, colour("muted")
    return made


def _paragraphs(fragments: list[ParaFrag], style: ParagraphStyle, element: Element) -> list[Tagged]:
    made = [Tagged(None, style, frags=piece) for piece in _pieces(fragments)]
    for one in made:
        one.element = element
    for one, after in pairwise(made):
        one.spaceAfter = after.spaceBefore = 0
    return made


def _pieces(fragments: list[ParaFrag]) -> list[list[ParaFrag]]:
    """The fragments in pieces that are broken into lines quickly, each to the end of a word."""
    pieces: list[list[ParaFrag]] = [[]]
    room = _PIECE
    for fragment in fragments:
        rest = fragment.text
        while len(rest) > room:
            end = rest.rfind(" ", 0, room) + 1 or room
            pieces[-1].append(fragment.clone(text=rest[:end]))
            pieces.append([])
            rest, room = rest[end:], _PIECE
        pieces[-1].append(fragment.clone(text=rest))
        room -= len(rest)
    return pieces


def _set_spoken(element: Element, sentences: tuple[Sentence, ...]) -> None:
    """What is read aloud, where that is not what is drawn.

    Right-to-left letters are drawn in visual order, and the mark of an own text stands for words.
    """
    spoken = " ".join(f"{one.text} ({OWN_WORDS})" if one.own else one.text for one in sentences)
    if any(one.own for one in sentences) or right_to_left(spoken):
        _speak(element, spoken)


def _speak(element: Element, text: str) -> None:
    element.attributes += f"/ActualText{text_string(text)}"


class TableMarks(TableRenderCB):  # type: ignore[misc]  # ReportLab has no types
    """Marks a table's lines and backgrounds as decoration; its cells mark themselves."""

    def __call__(self, table: Any, what: str, *_details: Any) -> None:
        """Called by ReportLab before and after each part of a table."""
        if what in {"startBG", "startLines"}:
            table.canv.begin_decoration()
        elif what in {"endBG", "endLines"}:
            table.canv.end()


class Picture(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A chart as a figure, scaled down when the page is too narrow for it."""

    def __init__(self, chart: Chart, element: Element) -> None:
        super().__init__()
        self.chart = chart
        self.element = element

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """The room it takes."""
        self.scale = min(1.0, available_width / self.chart.width)
        self.width, self.height = self.chart.width * self.scale, self.chart.height * self.scale
        return self.width, self.height

    def draw(self) -> None:
        """Paint within marks, and tell the element where on the page it stands."""
        canvas: TaggedCanvas = self.canv
        x, y = canvas.absolutePosition(0, 0)
        box = f"{x:.1f} {y:.1f} {x + self.width:.1f} {y + self.height:.1f}"
        self.element.attributes += f"/A<</O/Layout/Placement/Block/BBox[{box}]>>"
        canvas.begin(self.element)
        canvas.saveState()
        canvas.scale(self.scale, self.scale)
        paint(canvas, self.chart)
        canvas.restoreState()
        canvas.end()


class Rule(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A line across part of the page, for decoration."""

    def __init__(self, width: float, thickness: float, colour: Any, after: float = 0) -> None:
        super().__init__()
        self.width, self.thickness, self.colour = width, thickness, colour
        self.height = thickness
        self.spaceAfter = after

    def draw(self) -> None:
        """Draw the line outside the content."""
        canvas: TaggedCanvas = self.canv
        canvas.begin_decoration()
        canvas.setFillColor(self.colour)
        canvas.rect(0, 0, self.width, self.thickness, stroke=0, fill=1)
        canvas.end()
