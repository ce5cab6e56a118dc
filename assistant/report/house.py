"""The house style of whoever signs: one colour, a logo and how to reach them, on every document."""

from base64 import b64decode
from binascii import Error
from collections.abc import Mapping
from io import BytesIO
from re import fullmatch

from PIL import Image

from assistant.charts.palette import LIGHT
from assistant.report.model import HouseStyle

HOUSE_COLOUR, HOUSE_LOGO, CONTACT = "house_colour", "house_logo", "ad_contact"
"""Keys of the settings in the vault; the logo is a PNG in base64."""

READABLE = 4.5
"""The least contrast of a heading with the paper (WCAG 2.2, 1.4.3)."""

_LINEAR = 0.04045
_WHITE = "FFFFFF"


def house_style(settings: Mapping[str, str]) -> HouseStyle:
    """The house style in the settings; what is missing or unfit is as in ours."""
    colour = settings.get(HOUSE_COLOUR, "").strip().lstrip("#").upper()
    return HouseStyle(
        accent=colour if colour and not colour_fault(colour) else LIGHT["accent"],
        logo=_bytes(settings.get(HOUSE_LOGO, "")),
        logo_alt=f"Logo van {settings.get('practice', '').strip() or 'de arbeidsdeskundige'}",
        contact=settings.get(CONTACT, "").strip(),
    )


def colour_fault(text: str) -> str:
    """Why this cannot be the colour of headings, in Dutch; empty when it can.

    Args:
        text: six hexadecimal digits, with or without # in front.
    """
    colour = text.strip().lstrip("#")
    if not fullmatch(r"[0-9a-fA-F]{6}", colour):
        return "Een kleur schrijft u als # met zes tekens: cijfers en de letters A tot en met F."
    if contrast(colour, _WHITE) < READABLE:
        return "Deze kleur is te licht om koppen in te lezen. Kies een donkerder kleur."
    return ""


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours (RRGGBB), 1 to 21, as WCAG 2.2 defines it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (
        part / 12.92 if part <= _LINEAR else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _bytes(text: str) -> bytes:
    """The logo, or nothing where what was kept is no picture: a document is made without it."""
    try:
        data = b64decode(text, validate=True)
        if data:
            Image.open(BytesIO(data)).verify()
    except (Error, OSError, SyntaxError):
        return b""
    return data
