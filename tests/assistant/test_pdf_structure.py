import io
from collections.abc import Iterator

import pikepdf
import pytest

from assistant.report.model import Heading, Paragraph, Table
from assistant.report.pdf import write_pdf
from tests.assistant.report_kit import document, said

Node = tuple[str, pikepdf.Dictionary]


@pytest.fixture(scope="module")
def pdf() -> pikepdf.Pdf:
    """A document with every kind of block, over several pages."""
    return pikepdf.open(io.BytesIO(write_pdf(document())))


def walk(element: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    """Every structure element below this one, in reading order."""
    for kid in element.get("/K", []):
        if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") != "/MCR":
            yield kid
            yield from walk(kid)


def elements(pdf: pikepdf.Pdf, tag: str = "") -> list[pikepdf.Dictionary]:
    """The structure elements of the document with this tag, in reading order."""
    found = list(walk(pdf.Root.StructTreeRoot))
    return [element for element in found if not tag or element.S == f"/{tag}"]


def marks(element: pikepdf.Dictionary) -> list[tuple[int, int]]:
    """The page (object number) and MCID of each piece of content of an element."""
    result = []
    for kid in element.K:
        if isinstance(kid, pikepdf.Dictionary):
            if kid.get("/Type") == "/MCR":
                result.append((kid.Pg.objgen[0], int(kid.MCID)))
        else:
            result.append((element.Pg.objgen[0], int(kid)))
    return result


def content_marks(pdf: pikepdf.Pdf) -> list[tuple[int, int]]:
    """The page and MCID of every marked content in the pages, in drawing order."""
    found = []
    for page in pdf.pages:
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) == "BDC" and "/MCID" in operands[1]:
                found.append((page.objgen[0], int(operands[1].MCID)))
    return found


def test_every_piece_of_content_belongs_to_exactly_one_element(pdf: pikepdf.Pdf) -> None:
    """What is marked in the pages and what the tree points at are the same."""
    in_tree = [mark for element in elements(pdf) for mark in marks(element)]

    assert sorted(content_marks(pdf)) == sorted(in_tree)
    assert len(set(in_tree)) == len(in_tree)


def test_the_parent_tree_leads_back_to_each_element(pdf: pikepdf.Pdf) -> None:
    """Each page's list names, by MCID, the element that holds that content."""
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    parents = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
    for page in pdf.pages:
        own = parents[int(page.StructParents)]
        for element in elements(pdf):
            for at, mcid in marks(element):
                if at == page.objgen[0]:
                    assert element.objgen == own[mcid].objgen


def test_nothing_is_drawn_outside_marks(pdf: pikepdf.Pdf) -> None:
    """Text, lines and surfaces are all content or decoration."""
    drawing = {"Tj", "TJ", "'", "f", "f*", "S", "B", "b", "s", "Do"}
    for page in pdf.pages:
        depth = 0
        for _, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(name, 0)
            assert not (name in drawing and depth == 0)
        assert depth == 0


def test_headings_do_not_skip_a_level(pdf: pikepdf.Pdf) -> None:
    """The title is H1, a heading of level 1 is H2, and so on down."""
    tags = [str(element.S)[1:] for element in elements(pdf) if str(element.S).startswith("/H")]

    assert ["H1", "H2", "H3", "H2"] == tags


def test_a_skipped_heading_level_is_refused() -> None:
    """The writer does not make a document whose levels have a hole."""
    with pytest.raises(ValueError, match="skipped"):
        write_pdf(document(Heading(1, "Een"), Heading(3, "Drie"), Paragraph((said("Tekst"),))))


def test_a_paragraph_over_a_page_break_is_one_element() -> None:
    """Its content stands on two pages and is read as one."""
    long = Paragraph((said("Uw werk vraagt veel van u, en dat kan anders. " * 200),))
    made = pikepdf.open(io.BytesIO(write_pdf(document(long))))
    over = [e for e in elements(made, "P") if len({page for page, _ in marks(e)}) > 1]

    assert len(made.pages) >= 2
    assert len(over) == 1


def test_a_table_over_page_breaks_is_one_table(pdf: pikepdf.Pdf) -> None:
    """One table with all its rows, and its header once in the tree though drawn on each page."""
    tables = elements(pdf, "Table")
    rows = [element for element in walk(tables[0]) if element.S == "/TR"]
    columns = [e for e in elements(pdf, "TH") if e.A.Scope == "/Column"]

    assert len(tables) == 1
    assert len(rows) == 61
    assert [1, 1, 1] == [len(marks(header)) for header in columns]


def test_row_headers_have_scope_row(pdf: pikepdf.Pdf) -> None:
    """The first cell of each row heads it."""
    rows = [e for e in elements(pdf, "TH") if e.A.Scope == "/Row"]

    assert len(rows) == 60


def test_every_row_has_a_cell_for_every_column(pdf: pikepdf.Pdf) -> None:
    """An empty cell is a cell without content, not a hole in the table."""
    widths = {
        len([cell for cell in row.K if cell.S in ("/TH", "/TD")]) for row in elements(pdf, "TR")
    }

    assert widths == {3}


def test_a_list_has_labels_and_bodies(pdf: pikepdf.Pdf) -> None:
    """Each item holds its bullet or number apart from its text."""
    items = [[str(kid.S) for kid in item.K] for item in elements(pdf, "LI")]
    kinds = [str(top.A.ListNumbering) for top in elements(pdf, "L")]

    assert items == [["/Lbl", "/LBody"]] * 4
    assert kinds == ["/Disc", "/Decimal"]


@pytest.mark.requirement("000-R55")
def test_a_figure_says_in_words_what_it_shows(pdf: pikepdf.Pdf) -> None:
    """A figure has its alternative text and its place on the page."""
    (figure,) = elements(pdf, "Figure")
    left, bottom, right, top = (float(side) for side in figure.A.BBox)

    assert str(figure.Alt) == "De band is wat past."
    assert (right - left, top - bottom) == pytest.approx((453, 60), abs=0.2)


def test_language_title_and_tab_order_are_set(pdf: pikepdf.Pdf) -> None:
    """The document is Dutch, shows its title and is walked by structure."""
    assert str(pdf.Root.Lang) == "nl-NL"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert pdf.Root.MarkInfo.Marked
    assert {str(page.Tabs) for page in pdf.pages} == {"/S"}
    assert str(pdf.open_metadata()["dc:title"]) == "Advies"


def test_bookmarks_follow_the_headings(pdf: pikepdf.Pdf) -> None:
    """The outline holds the title with the headings below it."""
    with pdf.open_outline() as outline:
        (top,) = outline.root
        chapters = [child.title for child in top.children]

    assert top.title == "Advies"
    assert chapters == ["Samenvatting", "De balans"]


def test_colours_are_declared_as_srgb(pdf: pikepdf.Pdf) -> None:
    """There is one output intent with a colour profile of three channels."""
    (intent,) = pdf.Root.OutputIntents

    assert int(intent.DestOutputProfile.N) == 3
    assert b"acsp" in intent.DestOutputProfile.read_bytes()


def test_every_font_is_embedded(pdf: pikepdf.Pdf) -> None:
    """No page asks for a font that is not in the file."""
    names = set()
    for page in pdf.pages:
        for font in page.Resources.Font.values():
            assert "/FontFile2" in font.FontDescriptor
            names.add(str(font.BaseFont).split("+")[1])

    assert {"AtkinsonHyperlegible-Regular", "AtkinsonHyperlegible-Bold"} <= names


def test_a_small_table_keeps_its_headers_few() -> None:
    """With one row, row headers would outnumber the data; columns still have theirs."""
    table = Table("Afspraken", ("Wat", "Wie"), ((said("Bellen"), said("u")),), (1, 1))
    made = pikepdf.open(io.BytesIO(write_pdf(document(table))))

    assert [2, 2] == [len(elements(made, "TH")), len(elements(made, "TD"))]
