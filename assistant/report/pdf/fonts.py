"""The fonts of a report, and how a text is cut into runs that have a glyph for every character.

Atkinson Hyperlegible carries the Latin scripts; DejaVu Sans carries Greek, Cyrillic, Hebrew,
Arabic, arrows and many signs. What neither has is drawn as an open square, never as a gap, and
`missing_characters` names it beforehand. Right-to-left words are put in visual order here and
Arabic letters are joined, because ReportLab's own support needs packages that have no wheels.
"""

import unicodedata
from functools import cache
from importlib.resources import files
from itertools import groupby

from fontpkg_atkinson_hyperlegible import ROOT
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from assistant.problem import Problem
from assistant.report.pdf.shaping import joined

REGULAR = "AtkinsonHyperlegible-Regular"
BOLD = "AtkinsonHyperlegible-Bold"
ITALIC = "AtkinsonHyperlegible-Italic"
FALLBACK = "DejaVuSans"
_SQUARE = "\u25a1"


@cache
def _characters(name: str) -> frozenset[int]:
    """The code points a font has; registers the font with ReportLab.

    Raises:
        Problem: the file of the font is missing or damaged.
    """
    if name == FALLBACK:
        path = str(files("resources") / "fonts" / f"{name}.ttf")
    else:
        path = str(ROOT / "files" / f"{name}.ttf")
    try:
        font = TTFont(name, path)
    except TTFError as error:
        raise Problem(
            "Een lettertype van Evenwicht ontbreekt of is beschadigd.",
            "Er is geen document gemaakt; uw dossier is niet veranderd.",
            "Installeer Evenwicht opnieuw.",
        ) from error
    pdfmetrics.registerFont(font)
    return frozenset(font.face.charToGlyph)


def register() -> None:
    """Make the three faces of Atkinson Hyperlegible known to ReportLab."""
    for name in (REGULAR, BOLD, ITALIC):
        _characters(name)


@cache
def _ordinary() -> frozenset[str]:
    """The characters all faces have: a text of these needs no second look."""
    common = _characters(REGULAR) & _characters(BOLD) & _characters(ITALIC)
    return frozenset(chr(code) for code in common)


def _invisible(char: str) -> bool:
    """Joiners, direction marks and variation selectors: they have no shape of their own."""
    return unicodedata.category(char) in {"Cf", "Cc"} or "\ufe00" <= char <= "\ufe0f"


def missing_characters(text: str) -> set[str]:
    """The characters of a text that no font of ours can draw."""
    odd = set(unicodedata.normalize("NFC", text)) - _ordinary()
    return {
        char
        for char in odd
        if not _invisible(char) and not char.isspace() and ord(char) not in _characters(FALLBACK)
    }


def right_to_left(text: str) -> bool:
    """Whether a text holds words of a right-to-left script."""
    return any(unicodedata.bidirectional(char) in {"R", "AL"} for char in text)


def _visual(text: str) -> str:
    """A right-to-left word in the order in which its letters are drawn, marks after their base."""
    clusters: list[str] = []
    for char in text:
        if clusters and unicodedata.combining(char):
            clusters[-1] += char
        else:
            clusters.append(char)
    return "".join(reversed(clusters))


def _reorder(text: str) -> str:
    """Each stretch of right-to-left words turned round; signs around it stay where they are."""
    parts = [(rtl, " ".join(words)) for rtl, words in groupby(text.split(" "), key=right_to_left)]
    return " ".join(_turned(part) if rtl else part for rtl, part in parts)


def _turned(stretch: str) -> str:
    """A stretch of right-to-left words, without the comma or bracket of the sentence around it."""
    places = [at for at, char in enumerate(stretch) if unicodedata.category(char)[0] in "LMN"]
    first, last = places[0], places[-1] + 1
    return stretch[:first] + _visual(stretch[first:last]) + stretch[last:]


def runs(text: str, font: str) -> list[tuple[str, str]]:
    """A text as (font, text) pairs in drawing order, every character with a glyph."""
    if _ordinary().issuperset(text):
        return [(font, text)]
    text = unicodedata.normalize("NFC", text.replace("\t", " "))
    text = "".join(char for char in text if not _invisible(char))
    if right_to_left(text):
        text = _reorder(joined(text, _characters(FALLBACK)))
    own, fallback = _ordinary(), _characters(FALLBACK)
    drawn = (char if char in own or ord(char) in fallback else _SQUARE for char in text)
    return [
        (font if ours else FALLBACK, "".join(chars))
        for ours, chars in groupby(drawn, key=lambda char: char in own)
    ]
