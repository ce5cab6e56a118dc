"""How a page looks: sizes, spaces and colours of every kind of text."""

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Setting:
    """How close things stand: shares of the usual room between paragraphs and between lines.

    `margin` is what stays free above and below the text, in points.
    """

    space: float
    leading: float
    margin: float


SETTINGS = (Setting(1, 1, MARGIN_TOP), Setting(0.62, 0.94, 58), Setting(0.32, 0.87, 56))
"""From the usual room to the closest; the letters are as large in each of them."""


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """How one document is set: its styles, the colour of its house, and how close things stand."""

    accent: HexColor
    setting: Setting
    styles: dict[str, ParagraphStyle]

    def __getitem__(self, name: str) -> ParagraphStyle:
        return self.styles[name]


@cache
def look(accent: str = LIGHT["accent"], setting: Setting = SETTINGS[0]) -> Look:
    """The look of a document in a house colour (RRGGBB), set as close as `setting` says."""
    space, leading = setting.space, setting.leading
    house = HexColor(f"#{accent}")

    def style(
        name: str,
        size: float,
        lead: float,
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
            leading=max(lead * leading, size * 1.2),
            spaceBefore=before * space,
            spaceAfter=after * space,
            textColor=house if role == "accent" else colour(role),
            leftIndent=indent,
            bulletFontName=REGULAR,
            bulletColor=house,
            allowWidows=0,
            allowOrphans=0,
            **({"alignment": TA_RIGHT} if right else {}),
        )

    made = (
        style("title", 26, 31, 0, 4, bold=True),
        style("subtitle", 13, 18, 0, 8, role="muted"),
        style("facts", 9.5, 14, 0, 14, role="muted"),
        style("heading1", 17, 22, 20, 6, bold=True, role="accent"),
        style("heading2", 12.5, 17, 12, 3, bold=True),
        style("heading3", 10.5, 15, 10, 2, bold=True),
        style("body", 10.5, 15.75, 0, 7),
        style("lead", 12, 18, 0, 8),
        style("note", 9, 13, 0, 6, role="muted"),
        style("item", 10.5, 15.75, 0, 4, indent=INDENT),
        style("caption", 9.5, 13, 10, 5, bold=True),
        style("figure_caption", 9, 13, 4, 12, role="muted"),
        style("cell", 9.5, 13.5),
        style("cell_head", 9.5, 13.5, bold=True),
        style("cell_number", 9.5, 13.5, right=True),
        style("column", 9, 12.5, bold=True, role="muted"),
        style("column_number", 9, 12.5, bold=True, role="muted", right=True),
    )
    return Look(house, setting, {one.name: one for one in made})
