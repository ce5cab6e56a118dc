import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from ui import theme

TEXTS = [
    (words, ground)
    for ground in ("ground", "surface", "sunk")
    for words in ("ink", "muted", "accent", "load", "good")
] + [("on_accent", "accent"), ("accent", "accent_soft"), ("ink", "accent_soft")]
EDGES = [("muted", "surface"), ("accent", "ground"), ("accent", "surface"), ("load", "surface")]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = QColor(colour).getRgbF()[:3]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio as WCAG 2.2 defines it, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(("words", "ground"), TEXTS)
def test_text_stands_out(name: str, words: str, ground: str) -> None:
    """Every colour of text has a contrast of at least 4.5 on its ground (WCAG 2.2, 1.4.3)."""
    palette = theme.PALETTES[name]

    assert contrast(palette[words], palette[ground]) >= 4.5


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_edges_of_fields_stand_out(name: str, edge: str, ground: str) -> None:
    """Borders of fields and focus have a contrast of at least 3 (WCAG 2.2, 1.4.11)."""
    palette = theme.PALETTES[name]

    assert contrast(palette[edge], palette[ground]) >= 3


def test_white_and_black_differ_most() -> None:
    """The contrast of white on black is 21, as WCAG says; the measure itself is right."""
    assert round(contrast("#FFFFFF", "#000000"), 6) == 21


def test_the_type_scale_grows_with_the_text_size() -> None:
    """At 200 % the body text is 30 pixels high."""
    assert theme.Theme("light", 2.0).font().pixelSize() == 30


def test_applying_changes_the_palette(qapp: QApplication) -> None:
    """The dark theme gives windows its ground colour."""
    theme.apply(qapp, theme.Theme("dark"))

    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == "#14191D"


def test_our_typeface_is_there(qapp: QApplication) -> None:
    """The font of the program is Atkinson Hyperlegible, from its package."""
    assert qapp.font().family() == "Atkinson Hyperlegible"
