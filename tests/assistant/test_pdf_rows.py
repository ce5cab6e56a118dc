"""Where the rows of a table break off at the end of a page."""

import pypdfium2

from assistant.report.model import Paragraph, Table
from assistant.report.pdf import write_pdf
from tests.assistant.report_kit import document, said


def test_a_short_row_stays_whole_and_its_header_comes_once_a_page() -> None:
    """Wherever the page ends, a row of a few lines goes to the next page as a whole."""
    words = "een zin die in deze smalle kolom over een handvol regels loopt " * 4
    rows = tuple((said(f"rij{n} {words}eind{n}"), said("iets")) for n in range(4))
    table = Table("Bij elkaar", ("Koprij", "Wat"), rows, (1, 4))

    for filled in range(36, 52, 3):
        blocks = [Paragraph((said(f"Regel {n}."),)) for n in range(filled)]
        data = write_pdf(document(*blocks, table))
        with pypdfium2.PdfDocument(data) as made:
            texts = [page.get_textpage().get_text_range() for page in made]
        assert 1 >= max(text.count("Koprij") for text in texts)
        assert all((f"rij{n}" in text) is (f"eind{n}" in text) for text in texts for n in range(4))
