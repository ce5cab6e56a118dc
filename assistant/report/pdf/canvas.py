"""A ReportLab canvas that marks what it draws: content of an element, or decoration."""

from typing import Any

from reportlab.lib.colors import Color
from reportlab.pdfbase.pdfdoc import XMP
from reportlab.pdfgen.canvas import Canvas

from assistant.report.pdf.fonts import REGULAR
from assistant.report.pdf.metadata import srgb_profile
from assistant.report.pdf.structure import Element, write_output_intent, write_tree

_NUMBER_ROOM = 120
"""Room for 'pagina x van y' in points."""


def _page_form(number: int) -> str:
    return f"pagina{number}"


class TaggedCanvas(Canvas):  # type: ignore[misc]  # ReportLab has no types
    """Keeps which element each piece of marked content belongs to, page by page.

    Args:
        root: the Document element, its tree complete before drawing starts.
        metadata: the XMP packet.
    """

    def __init__(self, *args: Any, root: Element, metadata: XMP, **options: Any) -> None:
        self._root = root
        self._metadata = metadata
        self._marked: list[Element] = []
        self._marked_pages: list[list[Element]] = []
        super().__init__(*args, **options)

    def begin(self, element: Element) -> None:
        """What is drawn until `end` is content of this element."""
        mcid = len(self._marked)
        self._marked.append(element)
        element.marks.append((len(self._marked_pages), mcid))
        self._code.append(f"/{element.tag} <</MCID {mcid}>> BDC")

    def begin_decoration(self) -> None:
        """What is drawn until `end` is decoration: lines and backgrounds."""
        self._code.append("/Artifact <</Type/Layout>> BDC")

    def begin_running(self, kind: str) -> None:
        """What is drawn until `end` returns on every page; `kind` is 'Header' or 'Footer'."""
        self._code.append(f"/Artifact <</Type/Pagination/Subtype/{kind}>> BDC")

    def end(self) -> None:
        """Close what `begin`, `begin_decoration` or `begin_running` opened."""
        self._code.append("EMC")

    def draw_page_number(self, right: float, y: float, size: float, colour: Color) -> None:
        """Draw 'pagina x van y' up to a right end; y is known only when all pages are drawn."""
        self._number_look = (size, colour)
        self.saveState()
        self.translate(right, y)
        self.doForm(_page_form(self.getPageNumber()))
        self.restoreState()

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        """Close the page and the marks on it."""
        self._marked_pages.append(self._marked)
        self._marked = []
        super().showPage()

    def save(self) -> None:
        """Write the tree, the metadata and the total, and close the document."""
        size, colour = self._number_look
        total = len(self._marked_pages)
        for number in range(1, total + 1):
            self.beginForm(_page_form(number), -_NUMBER_ROOM, -size, 0, 2 * size)
            self.setFillColor(colour)
            self.setFont(REGULAR, size)
            self.drawRightString(0, 0, f"pagina {number} van {total}")
            self.endForm()
        write_tree(self._doc, self._root, self._marked_pages)
        write_output_intent(self._doc, srgb_profile())
        self._doc.Catalog.Metadata = self._metadata
        super().save()
