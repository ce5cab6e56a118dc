"""Pages as pictures and text, from memory only, on whatever thread asks."""

import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from assistant.report.model import Heading, Paragraph
from assistant.report.pdf.writer import write_pdf
from tests.assistant.report_kit import document, said
from ui import preview


@pytest.fixture(scope="module")
def pdf() -> bytes:
    """A document of several pages."""
    return write_pdf(document())


def test_a_page_is_a4_at_its_scale(pdf: bytes) -> None:
    """A4 is 595 by 842 points; at scale 2 that is twice as many pixels."""
    image = preview.picture(pdf, 0, 2)

    assert (1191, 1684) == (image.width(), image.height())


def test_the_colours_are_those_of_the_page(pdf: bytes) -> None:
    """Paper is white, and the rule above the title has the accent colour."""
    image = preview.picture(pdf, 0, 1)
    colours = {image.pixelColor(80, y).name() for y in range(60, 90)}

    assert "#ffffff" == image.pixelColor(2, 2).name()
    assert "#0e6470" in colours


def test_every_page_has_its_words(pdf: bytes) -> None:
    """The text of each page is there, and a text is found on the page it begins on."""
    pages = preview.texts(pdf)

    assert len(pages) > 2
    assert "Samenvatting" in pages[0]
    assert "Rij 59" in pages[preview.page_with("Rij 59", pages)]
    assert 0 == preview.page_with("Dit staat er nergens", pages)
    assert 0 == preview.page_with("", pages)


def test_a_sentence_is_found_across_lines() -> None:
    """How lines are broken does not matter for finding the page."""
    words = "Een lange zin die zeker over meer dan één regel op het papier doorloopt. " * 3
    pages = preview.texts(
        write_pdf(
            document(
                *[Paragraph((said("Vulling. " * 60),)) for _ in range(8)],
                Heading(1, "Eind"),
                Paragraph((said(words),)),
            )
        )
    )

    assert "Eind" in pages[preview.page_with(words, pages)]


def test_threads_take_turns(pdf: bytes) -> None:
    """PDFium allows one thread at a time; asked from several at once, all get the same picture."""
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda _n: preview.picture(pdf, 0, 0.5), range(12)))

    assert all(image == made[0] for image in made)


def test_no_file_is_made(pdf: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Looking at a document leaves nothing in the folder for temporary files."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    preview.texts(pdf)
    preview.picture(pdf, 0, 1)

    assert [] == list(tmp_path.iterdir())
