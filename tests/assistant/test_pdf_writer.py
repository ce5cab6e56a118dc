import io
from pathlib import Path
from typing import Any

import outloud
import pdfua
import pikepdf
import pypdfium2
import pytest
from reportlab.pdfbase.ttfonts import TTFont

from assistant.charts.shapes import Chart, Text
from assistant.report.model import (
    OWN_MARK,
    Figure,
    Heading,
    ListBlock,
    Paragraph,
    Sentence,
    Signature,
    Source,
    Table,
)
from assistant.report.pdf import missing_characters, write_pdf
from tests.assistant.report_kit import DAY, TYPED, document, elements, said


def text_of(data: bytes) -> str:
    """All text of a PDF as a reader extracts it."""
    pdf = pypdfium2.PdfDocument(data)
    return "\n".join(page.get_textpage().get_text_range() for page in pdf)


def test_the_same_document_gives_the_same_bytes() -> None:
    """Nothing of the moment or the machine is in the file."""
    assert write_pdf(document()) == write_pdf(document())


def test_pages_are_numbered_with_their_total() -> None:
    """Each page says which of how many it is."""
    data = write_pdf(document())
    pages = len(pypdfium2.PdfDocument(data))

    assert f"pagina 1 van {pages}" in text_of(data)
    assert f"pagina {pages} van {pages}" in text_of(data)


def test_no_conformance_is_claimed_by_default() -> None:
    """The reference validator has not seen our files, so the metadata claims nothing."""
    plain, claimed = (
        str(pikepdf.open(io.BytesIO(write_pdf(document(), claim=claim))).open_metadata())
        for claim in (False, True)
    )

    assert "pdfuaid:part" not in plain
    assert "pdfuaid:part" in claimed


def test_characters_without_any_glyph_are_named() -> None:
    """Latin, Greek, Hebrew and arrows can be drawn; Chinese and a flag cannot."""
    assert missing_characters("Één café → Ω שלום العربية 😀") == set()
    assert missing_characters("中 en 🇳 en 🚀") == {"中", "🇳", "🚀"}


def test_a_missing_character_becomes_a_visible_square() -> None:
    """Never a silent gap and never a glyph the font does not have."""
    data = write_pdf(document(Paragraph((said("Naam 中 hier"),))))

    assert "Naam □ hier" in text_of(data)


def test_a_right_to_left_name_is_read_in_its_own_order() -> None:
    """The letters are drawn in visual order; the element keeps the name as it was typed."""
    data = write_pdf(document(Paragraph((said("Collega שלום כהן belt."),))))
    pdf = pikepdf.open(io.BytesIO(data))
    spoken = [str(kid.ActualText) for kid in pdf.Root.StructTreeRoot.K[0].K if "/ActualText" in kid]

    assert spoken == ["Collega שלום כהן belt."]


def test_a_text_the_ad_typed_is_marked_and_said_to_be_so() -> None:
    """In a paragraph, an item and a cell: a sign behind it, and words where it is read aloud."""
    own = Sentence("Zelf geschreven.", (Source("typed", "t1", "text"),))
    other = said("Gemaakt uit het dossier.")
    data = write_pdf(
        document(
            Paragraph((other, own)),
            ListBlock((Paragraph((own,)), Paragraph((other,)))),
            Table("Tabel", ("A", "B"), ((other, own),), (1, 1)),
        )
    )
    pdf = pikepdf.open(io.BytesIO(data))
    spoken = [
        str(element.ActualText)
        for element in elements(pdf.Root.StructTreeRoot)
        if "/ActualText" in element
    ]

    assert 3 == text_of(data).count(f"Zelf geschreven. {OWN_MARK}")
    assert [
        "Gemaakt uit het dossier. Zelf geschreven. (eigen tekst van de arbeidsdeskundige)",
        "Zelf geschreven. (eigen tekst van de arbeidsdeskundige)",
        "Zelf geschreven. (eigen tekst van de arbeidsdeskundige)",
    ] == spoken


@pytest.mark.parametrize(
    "text",
    ["", "a" * 5000, "woord " * 9000, "regel\nregel\n" * 300, "<b>&lt;</b> & \x00\x07", "😀🚀👩‍🦽"],
    ids=["empty", "one word", "thirty pages", "lines", "markup", "emoji"],
)
def test_any_text_becomes_a_document(text: str) -> None:
    """Long, broken and odd texts are written in paragraphs, lists, tables and headings alike."""
    sentence = said(f"Begin {text}")
    data = write_pdf(
        document(
            Heading(1, f"Kop {text[:300]}"),
            Paragraph((sentence,)),
            ListBlock((Paragraph((sentence,)),)),
            Table("Tabel", ("A", "B"), ((sentence, said("b")),), (1, 1)),
            Signature(text[:300] or "Naam", "", "", DAY, TYPED),
        )
    )

    assert text_of(data).count("Begin") >= 3


def test_a_very_long_word_costs_no_more_than_its_length(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice the letters take at most two and a half times the measuring, in a narrow cell too."""
    measured = 0
    plain = TTFont.stringWidth

    def counted(self: TTFont, text: str, *rest: Any, **more: Any) -> float:
        nonlocal measured
        measured += len(text)
        return float(plain(self, text, *rest, **more))

    monkeypatch.setattr(TTFont, "stringWidth", counted)
    costs = []
    for letters in (15_000, 30_000):
        measured = 0
        long = said("W" * letters)
        table = Table("Tabel", ("A", "B"), ((said("a"), long),), (2, 1))
        write_pdf(document(Paragraph((long,)), table))
        costs.append(measured)

    assert costs[1] < 2.5 * costs[0]


def test_a_header_higher_than_a_page_is_not_repeated() -> None:
    """A column with a name of four thousand letters is written once and the table goes on."""
    rows = tuple((said(f"Rij {number}"), said("b")) for number in range(60))

    assert "Rij 59" in text_of(write_pdf(document(Table("T", ("W" * 4000, "B"), rows, (1, 1)))))


def test_a_picture_stands_with_the_words_that_introduce_it() -> None:
    """Wherever the page ends, heading, introduction and figure stand on one page."""
    for lines in range(20, 32):
        filler = [Paragraph((said("Een regel."),)) for _ in range(lines)]
        shapes = Chart(453, 150, (Text(0, 80, "De balk", 10),), "Een balk.")
        part = (
            Heading(1, "De kop"),
            Paragraph((said("De inleiding."),)),
            Figure(shapes, "Onderschrift", "Een balk.", TYPED),
        )
        pdf = pypdfium2.PdfDocument(write_pdf(document(*filler, *part)))
        pages = [page.get_textpage().get_text_range() for page in pdf]

        for words in ("De inleiding", "De balk"):
            assert [("De kop" in page) for page in pages] == [(words in page) for page in pages]


def test_the_last_item_of_a_list_stands_with_the_one_before() -> None:
    """Wherever the page ends, the last item is not alone on the next one."""
    for lines in range(28, 40):
        filler = [Paragraph((said("Een regel."),)) for _ in range(lines)]
        items = tuple(Paragraph((said(f"Punt {number}"),)) for number in range(5))
        pdf = pypdfium2.PdfDocument(write_pdf(document(*filler, ListBlock(items))))
        pages = [page.get_textpage().get_text_range() for page in pdf]

        assert [("Punt 3" in page) for page in pages] == [("Punt 4" in page) for page in pages]


def test_the_last_row_of_a_table_stands_with_the_one_before() -> None:
    """Wherever the page ends, the last row is not alone on the next one."""
    rows = tuple((said(f"Rij {number}"), said("een korte zin " * 5)) for number in range(8))
    table = Table("De tabel", ("Wat", "Hoe"), rows, (1, 1))
    for lines in range(14, 40):
        filler = [Paragraph((said("Een regel."),)) for _ in range(lines)]
        pdf = pypdfium2.PdfDocument(write_pdf(document(*filler, table)))
        pages = [page.get_textpage().get_text_range() for page in pdf]

        assert [("Rij 6" in page) for page in pages] == [("Rij 7" in page) for page in pages]


def test_a_heading_stands_with_what_follows() -> None:
    """Whatever is above it, a heading is never the last thing on a page."""
    for lines in range(28, 44):
        filler = [Paragraph((said("Een regel."),)) for _ in range(lines)]
        rows = ((said("Taak"), said("16 uur")),)
        table = Table("Onder de kop", ("Taak", "Uren"), rows, (1, 1))
        pdf = pypdfium2.PdfDocument(write_pdf(document(*filler, Heading(1, "De kop"), table)))
        pages = [page.get_textpage().get_text_range() for page in pdf]

        assert [("De kop" in page) for page in pages] == [("Taak" in page) for page in pages]


def _pages(*blocks: Any) -> list[int]:
    """How many words stand on each page of a document of these blocks."""
    made = pypdfium2.PdfDocument(write_pdf(document(*blocks)))
    return [len(page.get_textpage().get_text_range().split()) for page in made]


def test_a_short_document_is_set_closer_to_spare_a_page() -> None:
    """Up to twenty-one paragraphs of two lines fit on a page, set closer and then closest."""
    lines = [Paragraph((said("Een korte zin over het werk. " * 6),)) for _ in range(30)]

    assert [1, 1, 2, 2] == [len(_pages(*lines[:number])) for number in (16, 21, 22, 30)]


def test_a_signature_never_stands_alone() -> None:
    """Wherever the page ends, the words above a signature go along with it."""
    signature = Signature("A. Dekker", "arbeidsdeskundige", "", DAY, TYPED)
    for number in range(8, 24):
        lines = [Paragraph((said("Een korte zin over het werk. " * 6),)) for _ in range(number)]
        assert _pages(*lines, Heading(1, "Ondertekening"), signature)[-1] > 25


@pytest.mark.parametrize("rows", [1, 3, 200])
def test_outloud_finds_no_error(rows: int, tmp_path: Path) -> None:
    """The checker reports nothing on what we would claim to be PDF/UA-1."""
    path = tmp_path / "advies.pdf"
    path.write_bytes(write_pdf(document(rows=rows), claim=True))
    result = outloud.check(str(path))

    assert result.error is None
    assert [finding.rule for finding in result.findings if finding.severity == "error"] == []


@pytest.mark.parametrize("rows", [1, 200])
def test_pdfua_finds_nothing(rows: int, tmp_path: Path) -> None:
    """The second checker reports nothing; it skips one rule by a fault of its own."""
    path = tmp_path / "advies.pdf"
    path.write_bytes(write_pdf(document(rows=rows), claim=True))

    assert [finding.rule_id for finding in pdfua.validate(str(path)).findings] == []
