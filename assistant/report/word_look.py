"""What a Word file looks like: its paper, its own styles, its font, its footer, its language."""

from datetime import UTC, datetime
from typing import cast

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph as WordParagraph

from assistant.charts.palette import LIGHT
from assistant.report.model import Document

_FONT, _INSTEAD = "Atkinson Hyperlegible", "Arial"
"""Our font, and what Word takes where it is not installed."""
WIDTH_MM = 160.0
"""Millimetres of text on a line."""

_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
_STYLES = {
    "Normal": (10.5, "ink", False),
    "Title": (26, "ink", True),
    "Subtitle": (13, "muted", False),
    "Heading 1": (17, "accent", True),
    "Heading 2": (12.5, "ink", True),
    "Heading 3": (10.5, "ink", True),
    "Caption": (9.5, "ink", True),
}
"""Size in points, colour and weight of each style."""

CELL, SIGNED = "Tabeltekst", "Ondertekening"
_OWN_STYLES = {
    "Inleiding": (12, "ink", False),
    "Noot": (9, "muted", False),
    CELL: (9.5, "ink", False),
    SIGNED: (10.5, "ink", False),
}
"""Styles the Word template does not have: an opening, a note, a cell and who signs."""
_TIGHT = (CELL, SIGNED)


def set_up(word: WordDocument, document: Document) -> None:
    """Paper, language, styles and what the file says about itself."""
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    word.styles["Footer"].paragraph_format.tab_stops.clear_all()
    _footer(section.footer.paragraphs[0], document.footer)
    for name in _OWN_STYLES:
        word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = word.styles["Normal"]
    for name, (size, role, bold) in (_STYLES | _OWN_STYLES).items():
        style = cast("ParagraphStyle", word.styles[name])
        style.font.name, style.font.size, style.font.bold = _FONT, Pt(size), bold
        colour = document.house.accent if role == "accent" else LIGHT[role]  # type: ignore[index]  # our roles
        style.font.color.rgb = RGBColor.from_string(colour)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        for script in ("ascii", "hAnsi", "cs"):
            fonts.set(qn(f"w:{script}"), _FONT)
    for name in _TIGHT:
        word.styles[name].paragraph_format.space_after = Pt(1)
    word.styles["Caption"].paragraph_format.space_before = Pt(8)
    _quiet(word, document.house.accent)
    for language in word.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "nl-NL")
    _font_instead(word)
    about = word.core_properties
    # A property of the file holds 255 signs; the pages have all of them.
    about.title, about.subject = (
        clean(words)[:255] for words in (document.title, document.subtitle)
    )
    about.author = about.last_modified_by = "Evenwicht"
    about.language = "nl-NL"
    about.comments = ""
    about.created = about.modified = _EPOCH


def _footer(paragraph: WordParagraph, words: str) -> None:
    """The constant sentence, and at the right which page of how many this is."""
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(WIDTH_MM), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(f"{clean(words)}\tbladzijde ")
    _field(paragraph, "PAGE")
    paragraph.add_run(" van ")
    _field(paragraph, "NUMPAGES")


def _field(paragraph: WordParagraph, what: str) -> None:
    """A number that Word reckons itself."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), what)
    run = OxmlElement("w:r")
    number = OxmlElement("w:t")
    number.text = "1"
    run.append(number)
    field.append(run)
    paragraph._p.append(field)  # noqa: SLF001 - python-docx has no name for it


def _quiet(word: WordDocument, accent: str) -> None:
    """The template's title and subtitle as in the PDF: the line in our colour, nothing slanted."""
    for border in word.styles["Title"].element.iter(qn("w:bottom")):
        border.set(qn("w:color"), accent)
        for theme in ("themeColor", "themeTint", "themeShade"):
            border.attrib.pop(qn(f"w:{theme}"), None)
    for name in ("Title", "Subtitle"):
        style = cast("ParagraphStyle", word.styles[name])
        style.font.italic = False
        for spacing in style.element.rPr.findall(qn("w:spacing")):
            style.element.rPr.remove(spacing)


def _font_instead(word: WordDocument) -> None:
    """Name a font without serifs for who does not have ours."""
    table = next(part for part in word.part.package.iter_parts() if "fontTable" in part.partname)
    ours = (
        f'<w:font w:name="{_FONT}"><w:altName w:val="{_INSTEAD}"/><w:charset w:val="00"/>'
        '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )
    table._blob = table.blob.replace(b"</w:fonts>", ours.encode())  # noqa: SLF001 - as above


def clean(text: str) -> str:
    """A text without the control characters that XML does not allow; line ends stay."""
    return "".join(char for char in text if char in "\n\t" or ord(char) >= ord(" "))
