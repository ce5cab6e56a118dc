"""The one document model that every report is made of and both writers read."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from assistant.charts.palette import LIGHT
from assistant.charts.shapes import Chart

OWN_MARK = "✎"
"""Stands behind a text that the AD typed in the document itself."""

OWN_WORDS = "eigen tekst van de arbeidsdeskundige"
"""What is read aloud where the mark stands."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a sentence comes from.

    `kind` is a record kind ('measure', with `id` and `field`), 'rule' (a rule of ours, `id` names
    it), 'content' (an entry of a pack) or 'typed' (written by the AD in the report itself).
    """

    kind: str
    id: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with what it was made from. `strong` sets it in bold, `quote` as a quotation.

    Raises:
        ValueError: no source, or an empty text.
    """

    text: str
    sources: tuple[Source, ...]
    strong: bool = False
    quote: bool = False

    def __post_init__(self) -> None:
        if not self.sources:
            raise ValueError(f"a sentence without a source: {self.text[:60]!r}")
        if not self.text.strip():
            raise ValueError("an empty sentence")

    @property
    def own(self) -> bool:
        """Whether the AD typed it, or a part of it, in the document itself: it gets the mark."""
        return any(source.kind == "typed" for source in self.sources)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3; levels are never skipped."""

    level: Literal[1, 2, 3]
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that belong together."""

    sentences: tuple[Sentence, ...]
    style: Literal["body", "lead", "note"] = "body"


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; each item is a paragraph."""

    items: tuple[Paragraph, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one header row; the first cell of a row heads it when `row_headers`.

    `widths` are shares of the text width. A cell is a sentence, or None for an empty cell.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[Sentence | None, ...], ...]
    widths: tuple[float, ...]
    row_headers: bool = True
    numeric: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart with its caption; `alt` says in words what it shows and is never empty.

    Raises:
        ValueError: no alternative text.
    """

    chart: Chart
    caption: str
    alt: str
    sources: tuple[Source, ...]

    def __post_init__(self) -> None:
        if not self.alt.strip():
            raise ValueError("a figure without alternative text")


@dataclass(frozen=True, slots=True)
class Signature:
    """Where somebody signs: name, title, registration number and day.

    Without a `day` there is room to write it: for whoever signs on paper.
    """

    name: str
    title: str
    registration: str
    day: date | None
    sources: tuple[Source, ...]


Block = Heading | Paragraph | ListBlock | Table | Figure | Signature


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """What a document looks like: the colour of its headings (RRGGBB), a logo (PNG), a contact."""

    accent: str = LIGHT["accent"]
    logo: bytes = b""
    logo_alt: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report for one reader.

    `number` is the case number or empty; `footer` a constant sentence; `made` the day it is made.
    """

    title: str
    subtitle: str
    reader: str
    number: str
    made: date
    blocks: tuple[Block, ...]
    footer: str = ""
    house: HouseStyle = HouseStyle()


def sentences(document: Document) -> tuple[Sentence, ...]:
    """Every sentence of a document, in reading order."""
    return tuple(one for block in document.blocks for one in _sentences(block))


def _sentences(block: Block) -> tuple[Sentence, ...]:
    match block:
        case Paragraph():
            return block.sentences
        case ListBlock():
            return tuple(sentence for item in block.items for sentence in item.sentences)
        case Table():
            return tuple(cell for row in block.rows for cell in row if cell)
    return ()


def texts(document: Document) -> tuple[str, ...]:
    """Every text of a document in reading order, captions and alternative texts included."""
    found = [document.title, document.subtitle]
    for block in document.blocks:
        match block:
            case Heading():
                found.append(block.text)
            case Table():
                found += [block.caption, *block.header]
            case Figure():
                found += [block.caption, block.alt]
            case Signature():
                found += [block.name, block.title, block.registration]
        found += [sentence.text for sentence in _sentences(block)]
    return tuple(text for text in (*found, document.footer) if text)


def plain_text(document: Document) -> str:
    """All text of a document, one text on a line."""
    return "\n".join(texts(document))
