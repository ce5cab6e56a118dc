import io
import zipfile
from dataclasses import replace

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from assistant.report.model import Heading, ListBlock, Paragraph, Sentence, Source, Table
from assistant.report.word import write_word
from tests.assistant.report_kit import document, said


@pytest.fixture(scope="module")
def word() -> WordDocument:
    """A document with every kind of block, read back."""
    return docx.Document(io.BytesIO(write_word(document(rows=3))))


def test_headings_have_words_own_styles(word: WordDocument) -> None:
    """So that Word's navigation and a screen reader find them."""
    styles = [(p.style.name, p.text) for p in word.paragraphs if p.style and p.text]
    headings = [pair for pair in styles if pair[0].startswith(("Title", "Heading"))]

    assert headings == [
        ("Title", "Advies"),
        ("Heading 1", "Samenvatting"),
        ("Heading 2", "Wat goed gaat"),
        ("Heading 1", "De balans"),
    ]


def test_lists_and_captions_have_their_styles(word: WordDocument) -> None:
    """A bullet is a list item, not a typed dot; what belongs to a table or picture is a caption."""
    by_style = {
        name: [p.text for p in word.paragraphs if p.style and p.style.name == name]
        for name in ("List Bullet", "List Number", "Caption")
    }

    assert by_style == {
        "List Bullet": ["Eerste", "Tweede"],
        "List Number": ["Een", "Twee"],
        "Caption": ["Figuur 1. De balans.", "Afspraken"],
    }


def test_each_numbered_list_starts_at_one() -> None:
    """Word counts on from the list before unless it is told not to."""
    items = ListBlock((Paragraph((said("Een"),)),), numbered=True)
    made = docx.Document(io.BytesIO(write_word(document(items, items))))
    numbers = {
        p._p.pPr.numPr.numId.val
        for p in made.paragraphs
        if p.style and p.style.name == "List Number"
    }

    assert len(numbers) == 2


def test_a_table_repeats_its_header(word: WordDocument) -> None:
    """The first row is marked as header and holds the titles."""
    (table,) = word.tables

    assert [cell.text for cell in table.rows[0].cells] == ["Wat", "Wie", "Wanneer"]
    assert "w:tblHeader" in table.rows[0]._tr.xml
    assert len(table.rows) == 4


def test_the_columns_of_a_table_have_their_shares() -> None:
    """Word reads the width of a cell and other programs that of its column, so both are there."""
    made = said("een"), said("twee")
    table = Table("Twee", ("A", "B"), (made,), (1, 3))
    (found,) = docx.Document(io.BytesIO(write_word(document(table)))).tables

    narrow, wide = found.columns
    assert [3 * narrow.width] * 2 == [
        pytest.approx(w, rel=1e-3) for w in (wide.width, wide.cells[1].width)
    ]


def test_a_signature_stays_on_one_page(word: WordDocument) -> None:
    """The line to sign on and the name below it are kept together."""
    texts = [p.text for p in word.paragraphs]
    place = texts.index("A. Dekker")

    assert all(word.paragraphs[at].paragraph_format.keep_with_next for at in (place - 1, place))


def test_a_picture_has_its_alternative_text(word: WordDocument) -> None:
    """What the picture shows can be read aloud."""
    (shape,) = word.inline_shapes

    assert shape._inline.docPr.get("descr") == "De band is wat past."


def test_the_document_is_dutch_and_set_in_our_font(word: WordDocument) -> None:
    """The spelling checker and the reader's voice are Dutch."""
    normal = word.styles["Normal"]

    assert normal.font.name == "Atkinson Hyperlegible"
    assert {"nl-NL"} == {each.get(qn("w:val")) for each in word.styles.element.iter(qn("w:lang"))}
    assert word.core_properties.title == "Advies"


def test_the_same_document_gives_the_same_bytes() -> None:
    """Nothing of the moment is in the file, and no person's name but what is said."""
    first, second = write_word(document()), write_word(document())
    with zipfile.ZipFile(io.BytesIO(first)) as file:
        days = {info.date_time for info in file.infolist()}

    assert first == second
    assert days == {(2000, 1, 1, 0, 0, 0)}


def test_control_characters_and_odd_scripts_are_written() -> None:
    """What XML does not allow is left out; the rest stays as typed."""
    data = write_word(document(Heading(1, "שלום\x00 😀"), Paragraph((said("a\x0bb <b> & c"),))))
    made = docx.Document(io.BytesIO(data))

    assert [p.text for p in made.paragraphs[3:]] == ["שלום 😀", "ab <b> & c"]


def test_a_long_name_does_not_stop_the_file() -> None:
    """A subtitle longer than a property of the file can be stands whole on the page."""
    long = "Stichting " * 60
    word = docx.Document(io.BytesIO(write_word(replace(document(), subtitle=long))))

    assert long.strip() in "\n".join(paragraph.text for paragraph in word.paragraphs)


def test_no_paragraph_is_empty_but_the_line_to_sign_on(word: WordDocument) -> None:
    """Space is a style, not an empty line that is read aloud as one."""
    empty = [p for p in word.paragraphs if not p.text and not p._p.xpath(".//w:drawing")]

    assert ["Ondertekening"] == [p.style.name for p in empty if p.style]


def test_each_page_says_its_number(word: WordDocument) -> None:
    """Word reckons it, and of how many, behind the sentence of the document."""
    (paragraph,) = word.sections[0].footer.paragraphs
    fields = [each.get(qn("w:instr")) for each in paragraph._p.iter(qn("w:fldSimple"))]

    assert ["PAGE", "NUMPAGES"] == fields


def test_a_font_without_serifs_stands_in_for_ours() -> None:
    """The file names it, for who does not have ours."""
    with zipfile.ZipFile(io.BytesIO(write_word(document()))) as made:
        fonts = made.read("word/fontTable.xml").decode()

    assert 'w:name="Atkinson Hyperlegible"><w:altName w:val="Arial"/>' in fonts


def test_an_own_text_has_its_mark() -> None:
    """As in the PDF: the sign stands behind what the AD typed, and behind nothing else."""
    own = Sentence("Zelf geschreven.", (Source("typed", "t", "text"),))
    made = replace(document(), blocks=(Paragraph((said("Van ons."), own)),))
    read = docx.Document(io.BytesIO(write_word(made)))

    assert "Van ons. Zelf geschreven.\u00a0✎" == read.paragraphs[-1].text


def test_a_row_without_words_has_room_to_write_in() -> None:
    """What is filled in by hand during a talk gets a centimetre; a row with words only its own."""
    table = Table("Afspraken", ("Wat", "Wie"), ((said("een"), None), (None, None)), (1, 1))
    (found,) = docx.Document(io.BytesIO(write_word(document(table)))).tables

    assert [None, None, 11] == [row.height and round(row.height.mm) for row in found.rows]
