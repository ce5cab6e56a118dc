"""The house style on paper: colour, logo and contact, in PDF and Word alike."""

from base64 import b64encode
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import outloud
import pdfua
import pikepdf
import pytest
from PIL import Image

from assistant.charts.palette import LIGHT
from assistant.report.house import colour_fault, contrast, house_style
from assistant.report.model import Document, HouseStyle
from assistant.report.pdf.writer import write_pdf
from assistant.report.word import write_word
from tests.assistant.report_kit import document


def picture() -> bytes:
    """A small PNG with a transparent edge."""
    made = BytesIO()
    Image.new("RGBA", (60, 20), (160, 20, 60, 128)).save(made, "PNG")
    return made.getvalue()


HOUSE = HouseStyle("7A1F3D", picture(), "Logo van Dekker Advies", "Bel 010 000 00 00")


def styled() -> Document:
    """The test document in this house style."""
    return replace(document(), house=HOUSE)


def test_contrast_is_that_of_the_standard() -> None:
    """White on black is 21 to 1, and a colour with itself 1 to 1 (WCAG 2.2)."""
    assert 21 == round(contrast("FFFFFF", "000000"), 6)
    assert 1 == contrast("7A1F3D", "7A1F3D")


@pytest.mark.parametrize("colour", ["#7A1F3D", "7a1f3d", "#000000", LIGHT["accent"]])
def test_a_dark_colour_is_fit(colour: str) -> None:
    """A colour that can be read on paper is taken, with or without its #."""
    assert "" == colour_fault(colour)


@pytest.mark.parametrize("colour", ["#FFE000", "#9CC9CF", "FFFFFF"])
def test_a_light_colour_is_refused(colour: str) -> None:
    """A heading needs a contrast of 4.5 with the paper (WCAG 2.2, 1.4.3)."""
    assert "te licht" in colour_fault(colour)


@pytest.mark.parametrize("colour", ["", "rood", "#12345", "#GG0000", "#1234567"])
def test_what_is_no_colour_is_told(colour: str) -> None:
    """Anything but six hexadecimal digits gives a sentence about how to write one."""
    assert "zes tekens" in colour_fault(colour)


def test_unfit_settings_leave_our_own_style() -> None:
    """A colour that is too light and a logo that is no base64 do no harm."""
    made = house_style({"house_colour": "#FFFF00", "house_logo": "geen plaatje!"})

    assert (LIGHT["accent"], b"") == (made.accent, made.logo)


@pytest.mark.parametrize("kept", [b"geen plaatje", picture()[:60]], ids=["other", "half"])
def test_a_damaged_logo_stops_no_document(kept: bytes) -> None:
    """What was kept and is no picture any more is left out, in both writers."""
    house = house_style({"house_logo": b64encode(kept).decode()})

    assert b"" == house.logo
    assert b"%PDF" == write_pdf(replace(document(), house=house))[:4]
    assert b"PK" == write_word(replace(document(), house=house))[:2]


def test_the_settings_make_the_style() -> None:
    """Colour, logo, its alternative text and the contact come from the settings."""
    settings = {
        "house_colour": "#7a1f3d",
        "house_logo": b64encode(picture()).decode(),
        "practice": "Dekker Advies",
        "ad_contact": " Bel 010 000 00 00 ",
    }

    assert HOUSE == house_style(settings)


def test_the_logo_is_a_figure_with_words() -> None:
    """The logo stands in the structure tree as a figure with its alternative text, once."""
    with pikepdf.open(BytesIO(write_pdf(styled()))) as pdf:
        kids = list(pdf.Root.StructTreeRoot.K[0].K)

    assert ["/Figure", "/H1"] == [str(kid.S) for kid in kids[:2]]
    assert "Logo van Dekker Advies" == str(kids[0].Alt)


def test_the_checkers_pass_a_document_with_a_logo(tmp_path: Path) -> None:
    """A logo with transparency brings no error in either checker."""
    path = tmp_path / "huis.pdf"
    path.write_bytes(write_pdf(styled(), claim=True))
    found = [one for one in outloud.check(str(path)).findings if one.severity == "error"]

    assert [] == [one.message for one in found]
    assert [] == [one.message for one in pdfua.validate(str(path)).findings]


def test_the_same_style_gives_the_same_bytes() -> None:
    """A logo changes nothing about repeating: the same document is the same file."""
    assert write_pdf(styled()) == write_pdf(styled())
    assert write_word(styled()) == write_word(styled())


def test_word_has_the_same_style() -> None:
    """Word gets the colour in its heading style, the logo with words, and the contact."""
    word = docx.Document(BytesIO(write_word(styled())))
    described = [shape._inline.docPr.get("descr") for shape in word.inline_shapes]

    assert "7A1F3D" == str(word.styles["Heading 1"].font.color.rgb)
    assert "Logo van Dekker Advies" == described[0]
    assert any("Bel 010 000 00 00" in paragraph.text for paragraph in word.paragraphs)
