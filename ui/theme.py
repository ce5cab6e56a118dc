"""How the program looks: two palettes, one type scale, and the style sheet filled in with them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

import fontpkg_atkinson_hyperlegible
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from ui.style_sheet import SHEET

if TYPE_CHECKING:  # the first screen draws no chart
    from assistant.charts.shapes import Colour

Name = Literal["light", "dark"]

PALETTES: "Mapping[Name, Mapping[Colour, str]]" = MappingProxyType(
    {
        "light": {
            "ground": "#F6F5F1",
            "surface": "#FFFFFF",
            "sunk": "#EFEDE7",
            "line": "#DDD9D0",
            "ink": "#1E2A32",
            "muted": "#5B6770",
            "accent": "#0E6470",
            "accent_soft": "#DCECEE",
            "load": "#B4480F",
            "capacity": "#9CC9CF",
            "good": "#2F6B3C",
            "on_accent": "#FFFFFF",
        },
        "dark": {
            "ground": "#14191D",
            "surface": "#1C2329",
            "sunk": "#242C33",
            "line": "#333D45",
            "ink": "#E8ECEE",
            "muted": "#A3AFB7",
            "accent": "#6CC3CF",
            "accent_soft": "#1F3A40",
            "load": "#F0955B",
            "capacity": "#3B727B",
            "good": "#8CCB98",
            "on_accent": "#14191D",
        },
    }
)
"""The colours by role, as the design gives them."""

DISPLAY, HEADING, TITLE, BODY, SMALL = 36, 24, 17, 15, 13
"""The type scale in pixels at a text size of 100 %."""

SMALLEST_TARGET = 24
"""The least height and width of anything to click, in pixels."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A palette and a text size.

    Args:
        name: light or dark.
        scale: the text size, 1.0 to 2.0.
    """

    name: Name = "light"
    scale: float = 1.0
    palette: "Mapping[Colour, str]" = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "palette", PALETTES[self.name])

    def px(self, size: float) -> int:
        """A length of the type scale or of the spacing, at this text size, in pixels."""
        return round(size * self.scale)

    def colour(self, role: "Colour") -> QColor:
        """The colour of a role."""
        return QColor(self.palette[role])

    def font(self, size: float = BODY, *, bold: bool = False) -> QFont:
        """Our typeface at a size of the type scale."""
        font = QFont(fontpkg_atkinson_hyperlegible.FAMILY)
        font.setPixelSize(max(1, self.px(size)))
        font.setBold(bold)
        return font


_in_use = Theme()


def current() -> Theme:
    """The theme that was last applied; painters ask for it at every paint."""
    return _in_use


def apply(app: QApplication, theme: Theme) -> None:
    """Give the whole program this theme; what is open repaints at once."""
    global _in_use  # noqa: PLW0603 - one application, one look; QApplication itself is global
    _in_use = theme
    load_fonts()
    app.setStyle("Fusion")
    app.setFont(theme.font())
    app.setPalette(_palette(theme))
    app.setStyleSheet(_sheet(theme))


@cache
def load_fonts() -> None:
    """Bring our typeface in from its package, once."""
    for path in sorted((fontpkg_atkinson_hyperlegible.ROOT / "files").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def _palette(theme: Theme) -> QPalette:
    roles: dict[QPalette.ColorRole, Colour] = {
        QPalette.ColorRole.Window: "ground",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "sunk",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.PlaceholderText: "muted",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.BrightText: "load",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "on_accent",
        QPalette.ColorRole.Accent: "accent",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.LinkVisited: "accent",
        QPalette.ColorRole.ToolTipBase: "surface",
        QPalette.ColorRole.ToolTipText: "ink",
        QPalette.ColorRole.Light: "surface",
        QPalette.ColorRole.Midlight: "sunk",
        QPalette.ColorRole.Mid: "line",
        QPalette.ColorRole.Dark: "line",
        QPalette.ColorRole.Shadow: "line",
    }
    palette = QPalette()
    for role, name in roles.items():
        palette.setColor(role, theme.colour(name))
    disabled = QPalette.ColorGroup.Disabled
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(disabled, role, theme.colour("muted"))
    return palette


def _sheet(theme: Theme) -> str:
    indicator = theme.px(16)
    return SHEET.format(
        **theme.palette,
        name=theme.name,
        icons=Path(str(files("resources").joinpath("icons"))).as_posix(),
        display=theme.px(DISPLAY),
        heading=theme.px(HEADING),
        title=theme.px(TITLE),
        small=theme.px(SMALL),
        line_height=theme.px(20),
        target=max(SMALLEST_TARGET, theme.px(20)) - 8,
        indicator=indicator,
        inner=indicator - 6,
        indicator_radius=(indicator + 2) // 2,
    )
