"""How a page looks: sizes, spaces and colours of every kind of text."""

from functools import cache

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle

from assistant.charts.palette import LIGHT
from assistant.charts.shapes import Colour
from assistant.report.pdf.fonts import BOLD, REGULAR

PAGE_WIDTH, PAGE_HEIGHT = A4
MARGIN_SIDE = 71
MARGIN_TOP = 70
MARGIN_BOTTOM = 70
TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN_SIDE
"""Widths and margins in points; 71 points is 25 mm."""

INDENT = 16
"""How far the text of a list stands from the margin, in points."""


def colour(role: Colour) -> HexColor:
    """The colour of a role on paper."""
    return HexColor(f"#{LIGHT[role]}")


def _style(
    name: str,
    size: float,
    leading: float,
    before: float = 0,
    after: float = 0,
    *,
    bold: bool = False,
    role: Colour = "ink",
    indent: float = 0,
    right: bool = False,
) -> ParagraphStyle:
    return ParagraphStyle(
        name,
        fontName=BOLD if bold else REGULAR,
        fontSize=size,
        leading=leading,
        spaceBefore=before,
        spaceAfter=after,
        textColor=colour(role),
        leftIndent=indent,
        bulletFontName=REGULAR,
        allowWidows=0,
        allowOrphans=0,
        **({"alignment": TA_RIGHT} if right else {}),
    )


@cache
def styles() -> dict[str, ParagraphStyle]:
    """Every paragraph style by its name."""
    return {
        style.name: style
        for style in (
            _style("title", 26, 31, 0, 4, bold=True),
            _style("subtitle", 13, 18, 0, 8, role="muted"),
            _style("facts", 9.5, 14, 0, 14, role="muted"),
            _style("heading1", 17, 22, 20, 6, bold=True, role="accent"),
            _style("heading2", 12.5, 17, 12, 3, bold=True),
            _style("heading3", 10.5, 15, 10, 2, bold=True),
            _style("body", 10.5, 15.75, 0, 7),
            _style("lead", 12, 18, 0, 8),
            _style("note", 9, 13, 0, 6, role="muted"),
            _style("item", 10.5, 15.75, 0, 4, indent=INDENT),
            _style("caption", 9.5, 13, 10, 5, bold=True),
            _style("figure_caption", 9, 13, 4, 12, role="muted"),
            _style("cell", 9.5, 13.5),
            _style("cell_head", 9.5, 13.5, bold=True),
            _style("cell_number", 9.5, 13.5, right=True),
            _style("column", 9, 12.5, bold=True, role="muted"),
            _style("column_number", 9, 12.5, bold=True, role="muted", right=True),
        )
    }
