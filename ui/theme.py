"""How the program looks: two palettes, one type scale, and one small style sheet made from them."""

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


_SHEET = """
QLabel {{ background: transparent; }}
QLabel[role="display"] {{ font-size: {display}px; font-weight: bold; }}
QLabel[role="heading"] {{ font-size: {heading}px; font-weight: bold; }}
QLabel[role="title"] {{ font-size: {title}px; font-weight: bold; }}
QLabel[role="label"] {{ font-weight: bold; }}
QLabel[role="brand"] {{ font-weight: bold; color: {accent}; }}
QLabel[role="strong"] {{ font-weight: bold; }}
QLabel[role="muted"] {{ color: {muted}; }}
QLabel[role="small"] {{ color: {muted}; font-size: {small}px; }}
QLabel[role="section"] {{ color: {muted}; font-size: {small}px; font-weight: bold; }}
QLabel[role="error"] {{ color: {load}; font-size: {small}px; font-weight: bold; }}
QLabel[role="good"] {{ color: {good}; }}
QLabel[role="load"] {{ color: {load}; }}
QLabel[role="quote"] {{ font-style: italic; }}
QLabel[role="badge"] {{
    background: {accent_soft}; color: {accent}; font-weight: bold; font-size: {small}px;
    border-radius: 8px; padding: 2px 8px;
}}

QFrame[role="card"] {{
    background: {surface}; border: 1px solid {line}; border-radius: 12px;
}}
QFrame[role="row"] {{
    background: transparent; border: none; border-bottom: 1px solid {line};
}}
QFrame[role="bar"], QFrame[role="side"] {{ background: {surface}; border: none; }}
QFrame[role="rule"] {{ background: {line}; border: none; }}
QFrame[role="note"], QFrame[role="warning"], QFrame[role="success"] {{
    background: {sunk}; border: none; border-left: 4px solid {muted}; border-radius: 8px;
}}
QFrame[role="warning"] {{ border-left-color: {load}; }}
QFrame[role="success"] {{ border-left-color: {good}; }}
QScrollArea, QScrollArea > QWidget > QWidget[role="page"] {{
    background: transparent; border: none;
}}

QLineEdit, QPlainTextEdit, QComboBox {{
    background: {surface}; color: {ink}; border: 1px solid {muted}; border-radius: 8px;
    padding: 6px 10px; min-height: {line_height}px;
    selection-background-color: {accent}; selection-color: {on_accent};
    placeholder-text-color: {muted};
}}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {{
    border: 2px solid {accent}; padding: 5px 9px;
}}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ border: 2px solid {load}; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{
    background: {sunk}; color: {muted};
}}
QComboBox QAbstractItemView, QListView[role="popup"] {{
    background: {surface}; color: {ink}; border: 1px solid {muted}; outline: none;
    selection-background-color: {accent_soft}; selection-color: {ink};
}}
QComboBox::drop-down {{ border: none; width: {indicator}px; margin-right: 8px; }}
QComboBox::down-arrow {{
    image: url("{icons}/down-{name}.svg"); width: {indicator}px; height: {indicator}px;
}}
QListView[role="popup"]::item {{ padding: 6px 10px; min-height: {line_height}px; }}

QPushButton {{
    background: {surface}; color: {ink}; border: 1px solid {line}; border-radius: 8px;
    padding: 8px 16px; min-height: {line_height}px; font-weight: bold;
}}
QPushButton:hover {{ background: {sunk}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 7px 15px; }}
QPushButton:disabled {{ color: {muted}; background: {sunk}; }}
QPushButton[role="primary"] {{
    background: {accent}; color: {on_accent}; border: 1px solid {accent};
}}
QPushButton[role="primary"]:focus {{ border: 4px double {on_accent}; padding: 5px 13px; }}
QPushButton[role="primary"]:disabled {{
    background: {sunk}; color: {muted}; border-color: {line};
}}
QPushButton[role="quiet"] {{
    background: transparent; border: 1px solid transparent; color: {accent};
    padding: 4px 8px; min-width: {line_height}px;
}}
QPushButton[role="quiet"]:hover {{ background: {sunk}; }}
QPushButton[role="quiet"]:focus {{ border: 2px solid {accent}; padding: 3px 7px; }}
QPushButton[role="quiet"]:disabled {{ color: {muted}; background: transparent; }}
QPushButton[role="link"] {{
    background: transparent; border: 1px solid transparent; color: {ink}; font-weight: normal;
    padding: 3px 4px; text-align: left;
}}
QPushButton[role="link"]:hover {{ background: {sunk}; }}
QPushButton[role="link"]:focus {{ border: 2px solid {accent}; padding: 2px 3px; }}
QPushButton[role="nav"] {{
    background: transparent; border: 1px solid transparent; color: {ink}; font-weight: normal;
    padding: 4px 8px;
}}
QPushButton[role="nav"]:hover {{ background: {sunk}; }}
QPushButton[role="nav"]:checked {{ font-weight: bold; color: {accent}; }}
QPushButton[role="nav"]:focus {{ border: 2px solid {accent}; padding: 3px 7px; }}
QPushButton[role="mark"] {{
    background: {surface}; border: 1px solid {muted}; font-weight: normal;
    padding: 4px 4px; min-width: {line_height}px;
}}
QPushButton[role="mark"]:hover {{ background: {sunk}; }}
QPushButton[role="mark"]:checked {{
    background: {accent_soft}; color: {accent}; border: 2px solid {accent}; font-weight: bold;
    padding: 3px 3px;
}}
QPushButton[role="mark"]:focus {{ border: 2px solid {accent}; padding: 3px 3px; }}

QRadioButton, QCheckBox {{ spacing: 8px; padding: 4px; min-height: {target}px; }}
QRadioButton::indicator, QCheckBox::indicator {{
    width: {indicator}px; height: {indicator}px; background: {surface}; border: 1px solid {muted};
}}
QRadioButton::indicator {{ border-radius: {indicator_radius}px; }}
QCheckBox::indicator {{ border-radius: 4px; }}
QRadioButton::indicator:checked {{
    background: {accent}; border: 4px solid {accent_soft}; width: {inner}px; height: {inner}px;
}}
QCheckBox::indicator:checked {{
    background: {accent}; border: 1px solid {accent}; image: url("{icons}/check-{name}.svg");
}}
QRadioButton::indicator:focus, QCheckBox::indicator:focus {{ border-color: {accent}; }}
QRadioButton:focus, QCheckBox:focus {{
    border: 2px solid {accent}; border-radius: 8px; padding: 2px;
}}

QListView[role="steps"], QListView[role="list"], QListView[role="outline"] {{
    background: transparent; border: none; outline: none;
}}
QListView[role="outline"]::item {{ padding: 4px 0px; border-radius: 4px; }}
QListView[role="outline"]::item:selected {{ background: {accent_soft}; color: {ink}; }}
QListView[role="outline"]:focus {{ border: 2px solid {accent}; border-radius: 8px; }}
QTableView {{
    background: {surface}; color: {ink}; border: 1px solid {line}; border-radius: 8px;
    outline: none; selection-background-color: {accent_soft}; selection-color: {ink};
}}
QTableView:focus {{ border: 2px solid {accent}; }}
QTableView::item {{ border-bottom: 1px solid {line}; padding: 0 8px; }}
QHeaderView {{ background: {surface}; border: none; }}
QHeaderView::section {{
    background: {surface}; color: {muted}; font-size: {small}px; font-weight: bold;
    border: none; border-bottom: 1px solid {line}; padding: 8px;
}}
QProgressBar {{
    background: {sunk}; border: none; border-radius: 4px; color: {ink}; text-align: center;
    min-height: 8px;
}}
QProgressBar::chunk {{ background: {accent}; border-radius: 4px; }}
QToolTip {{ background: {surface}; color: {ink}; border: 1px solid {line}; padding: 4px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar::handle:vertical {{
    background: {line}; border-radius: 4px; min-height: 24px; margin: 2px;
}}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle:horizontal {{
    background: {line}; border-radius: 4px; min-width: 24px; margin: 2px;
}}
"""


def _sheet(theme: Theme) -> str:
    indicator = theme.px(16)
    return _SHEET.format(
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
