"""The structure tree: what a screen reader follows through a PDF.

ReportLab knows the catalogue's keys but writes no tags itself; this module keeps the tree while
the document is made and writes it at the end. The tree is built in reading order before anything
is drawn; drawing only adds where an element's content stands (page and MCID), so a paragraph or
table that goes on over a page break stays one element.
"""

import codecs
from dataclasses import dataclass, field

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObject,
    PDFString,
)


@dataclass(slots=True, eq=False)
class Element:
    """One structure element; `marks` are the (page index, MCID) pairs where its content stands.

    `attributes` are raw PDF entries, such as '/Alt'.
    """

    tag: str
    kids: list["Element"] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)
    attributes: str = ""

    def add(self, tag: str, attributes: str = "") -> "Element":
        """A new last child."""
        child = Element(tag, attributes=attributes)
        self.kids.append(child)
        return child


def text_string(text: str) -> str:
    """A text as a PDF string in UTF-16, whatever its script."""
    return f"<{(codecs.BOM_UTF16_BE + text.encode('utf-16-be')).hex()}>"


class _Raw(PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """An object written exactly as given: thousands of elements leave no time for more."""

    __RefOnly__ = 1

    def __init__(self) -> None:
        self.text = ""

    def format(self, _document: PDFDocument) -> bytes:
        return self.text.encode("ascii")


def write_tree(pdf: PDFDocument, root: Element, pages: list[list[Element]]) -> None:
    """Write the tree and the parent tree into the document's catalogue.

    Args:
        pdf: the document, all its pages drawn.
        root: the Document element.
        pages: per page the element of each MCID, in order.
    """

    def number(obj: PDFObject) -> str:
        return str(pdf.Reference(obj).format(pdf), "ascii")

    page_refs = [number(page) for page in pdf.Pages.pages]
    tree = _Raw()
    tree_ref = number(tree)
    refs: dict[int, str] = {}

    def write(element: Element, parent_ref: str) -> str:
        raw = _Raw()
        own = refs[id(element)] = number(raw)
        kids = [write(kid, own) for kid in element.kids]
        page = element.marks[0][0] if element.marks else None
        for at, mcid in element.marks:
            kids.append(
                str(mcid) if at == page else f"<</Type/MCR/Pg {page_refs[at]}/MCID {mcid}>>"
            )
        here = "" if page is None else f"/Pg {page_refs[page]}"
        raw.text = (
            f"<</Type/StructElem/S/{element.tag}/P {parent_ref}{here}"
            f"{element.attributes}/K[{' '.join(kids)}]>>"
        )
        return own

    top = write(root, tree_ref)
    numbers = " ".join(
        f"{at} [{' '.join(refs[id(element)] for element in elements)}]"
        for at, elements in enumerate(pages)
    )
    tree.text = (
        f"<</Type/StructTreeRoot/K[{top}]/ParentTreeNextKey {len(pages)}"
        f"/ParentTree<</Nums[{numbers}]>>>>"
    )
    pdf.Catalog.StructTreeRoot = tree
    pdf.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})
    pdf.Catalog.ViewerPreferences = PDFDictionary({"DisplayDocTitle": "true"})
    for at, page in enumerate(pdf.Pages.pages):
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = at
        page.Tabs = PDFName("S")


def write_output_intent(pdf: PDFDocument, profile: PDFObject) -> None:
    """Say that the colours are sRGB."""
    intent = PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString("sRGB IEC61966-2.1"),
            "Info": PDFString("sRGB IEC61966-2.1"),
            "DestOutputProfile": pdf.Reference(profile),
        }
    )
    catalog = pdf.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
    catalog.OutputIntents = PDFArray([pdf.Reference(intent)])
