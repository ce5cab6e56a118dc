"""The AD's own texts in a report: at a sentence, a paragraph or a section, always marked as typed.

A report is generated anew each time, so an own text is kept with the anchor of what it stands at:
what a sentence was made from, and which of those it is. What stood there is kept too, so that it
shows when the case has changed under a text. A text whose place is gone is never lost: it is
listed, and the AD decides.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from assistant.case.reports import OwnText
from assistant.case.words import Span
from assistant.report.model import (
    OWN_MARK,
    Block,
    Document,
    Figure,
    Heading,
    ListBlock,
    Paragraph,
    Sentence,
    Signature,
    Source,
    Table,
    sentences,
)
from assistant.report.views import before_signature


@dataclass(frozen=True, slots=True)
class Part:
    """One line of a report's outline: a heading or a sentence, and where it stands.

    `anchor`, `paragraph` and `section` name the places an own text can be put at. `level` is that
    of a heading and 0 for a sentence. `own` is the text of the AD that stands here, and `was` what
    is generated in its place.
    """

    anchor: str
    paragraph: str
    section: str
    text: str
    level: int = 0
    sources: tuple[Source, ...] = ()
    own: OwnText | None = None
    was: str = ""

    def place(self, span: Span) -> str:
        """The place an own text of this extent is put at."""
        return {Span.SENTENCE: self.anchor, Span.PARAGRAPH: self.paragraph}.get(span, self.section)

    @property
    def changed_since(self) -> bool:
        """Whether what is generated here is no longer what the AD wrote another text for."""
        return self.own is not None and not self.own.adds and self.own.was != self.was


_FOUND = frozenset({"bottleneck", "measure"})


@dataclass(frozen=True, slots=True)
class Written:
    """A document with the AD's texts in it, its outline, and the texts that lost their place."""

    document: Document
    parts: tuple[Part, ...]
    lost: tuple[OwnText, ...]

    @property
    def untouched(self) -> bool:
        """Whether nothing in it was written by hand: it is the standard report."""
        return not any(part.own for part in self.parts)

    @property
    def advises(self) -> bool:
        """Whether it speaks of what was found in the consult, and is no sheet of fixed words."""
        return any(source.kind in _FOUND for part in self.parts for source in part.sources)


def write(document: Document, texts: Iterable[OwnText]) -> Written:
    """The document with these own texts at their places.

    Of two texts in place of the same thing the last one stands.
    """
    return _Writer(tuple(texts)).write(document)


def own_sentence(text: OwnText, words: str) -> Sentence:
    """A sentence that says it was typed by the AD."""
    return Sentence(words, (Source("typed", text.id, "text"),))


def _paragraphs(text: OwnText) -> tuple[Paragraph, ...]:
    """What was typed as paragraphs: an empty line begins the next."""
    pieces = (piece.strip() for piece in text.text.replace("\r", "").split("\n\n"))
    return tuple(Paragraph((own_sentence(text, piece),)) for piece in pieces if piece)


@dataclass(slots=True)
class _Writer:
    """Walks a document once, block by block, and keeps what has been used."""

    texts: tuple[OwnText, ...]
    used: set[str] = field(default_factory=set)
    seen: Counter[str] = field(default_factory=Counter)
    parts: list[Part] = field(default_factory=list)
    section: str = ""

    def write(self, document: Document) -> Written:
        blocks: list[Block] = []
        at = 0
        after: tuple[OwnText, ...] = ()
        while at < len(document.blocks):
            block = document.blocks[at]
            at += 1
            if not isinstance(block, Heading):
                blocks += self._block(block)
                continue
            blocks += self._added(after)
            self.section = self._anchor(f"kop:{block.text}")
            inside = _inside(block, document.blocks[at:])
            after = self._at(self.section, Span.SECTION, adds=True)
            instead = self._at(self.section, Span.SECTION)
            if instead:
                blocks += self._instead_of_section(block, instead[-1], inside)
                at += len(inside)
                continue
            self._note(block.text, self.section, level=block.level)
            blocks.append(block)
        blocks += self._added(after)
        made = _explained(replace(document, blocks=tuple(_without_empty(blocks))))
        lost = tuple(text for text in self.texts if text.id not in self.used)
        return Written(made, tuple(self.parts), lost)

    def _instead_of_section(
        self, heading: Heading, own: OwnText, inside: tuple[Block, ...]
    ) -> list[Block]:
        was = " ".join(sentence.text for block in inside for sentence in _sentences(block))
        made = _paragraphs(own)
        if made:
            self._note(heading.text, self.section, level=heading.level)
        self._note(own.text, self.section, own=own, was=was)
        return [heading, *made] if made else []

    def _added(self, texts: tuple[OwnText, ...]) -> list[Block]:
        made: list[Block] = []
        for own in texts:
            self._note(own.text, self.section, own=own)
            made += _paragraphs(own)
        return made

    def _block(self, block: Block) -> list[Block]:
        place = self._anchor(f"alinea:{_key_of_block(block)}")
        instead = self._at(place, Span.PARAGRAPH)
        made: list[Block] = []
        if instead:
            own = instead[-1]
            was = " ".join(sentence.text for sentence in _sentences(block))
            self._note(own.text, place, place, own=own, was=was)
            made += _paragraphs(own)
        elif isinstance(block, Paragraph):
            said = self._each(block.sentences, place)
            made += [replace(block, sentences=said)] if said else []
        elif isinstance(block, ListBlock):
            items = [replace(i, sentences=self._each(i.sentences, place)) for i in block.items]
            kept = tuple(item for item in items if item.sentences)
            made += [replace(block, items=kept)] if kept else []
        elif isinstance(block, Table):
            rows = tuple(tuple(self._cell(cell, place) for cell in row) for row in block.rows)
            made.append(replace(block, rows=rows))
        else:
            text = block.caption if isinstance(block, Figure) else _signed(block)
            self._note(text, place, place, sources=getattr(block, "sources", ()))
            made.append(block)
        return made + self._added(self._at(place, Span.PARAGRAPH, adds=True))

    def _each(self, sentences: tuple[Sentence, ...], place: str) -> tuple[Sentence, ...]:
        return tuple(new for old in sentences for new in self._sentence(old, place))

    def _cell(self, cell: Sentence | None, place: str) -> Sentence | None:
        said = tuple(self._sentence(cell, place)) if cell else ()
        if len(said) <= 1:
            return said[0] if said else None
        sources = tuple(source for sentence in said for source in sentence.sources)
        return Sentence(" ".join(sentence.text for sentence in said), sources)

    def _sentence(self, sentence: Sentence, place: str) -> Iterator[Sentence]:
        anchor = self._anchor(key_of(sentence))
        instead = self._at(anchor, Span.SENTENCE)
        if instead:
            own = instead[-1]
            self._note(own.text, anchor, place, own=own, was=sentence.text)
            if own.text.strip():
                yield replace(own_sentence(own, own.text.strip()), strong=sentence.strong)
        else:
            self._note(sentence.text, anchor, place, sources=sentence.sources)
            yield sentence
        for own in self._at(anchor, Span.SENTENCE, adds=True):
            self._note(own.text, anchor, place, own=own)
            if own.text.strip():
                yield own_sentence(own, own.text.strip())

    def _anchor(self, key: str) -> str:
        """This key with its number: the second sentence made from the same is another."""
        self.seen[key] += 1
        return f"{key}#{self.seen[key]}"

    def _at(self, anchor: str, span: Span, *, adds: bool = False) -> tuple[OwnText, ...]:
        found = tuple(
            own
            for own in self.texts
            if own.anchor_id == anchor and own.span is span and own.adds == adds
        )
        self.used |= {own.id for own in found}
        return found

    def _note(
        self,
        text: str,
        anchor: str,
        paragraph: str = "",
        *,
        level: int = 0,
        sources: tuple[Source, ...] = (),
        own: OwnText | None = None,
        was: str = "",
    ) -> None:
        part = Part(anchor, paragraph, self.section, text, level, sources, own, was)
        self.parts.append(part)


def _explained(document: Document) -> Document:
    """The document with a line that says what the mark of an own text means, above who signs."""
    if not any(sentence.own for sentence in sentences(document)):
        return document
    words = f"Achter tekst die de arbeidsdeskundige zelf schreef, staat het teken {OWN_MARK}."
    note = Paragraph((Sentence(words, (Source("rule", "eigen-tekst"),)),), "note")
    return before_signature(document, (note,))


def key_of(sentence: Sentence) -> str:
    """What a sentence was made from, as text: the same however it is worded."""
    return "+".join(f"{one.kind}:{one.id}:{one.field}" for one in sentence.sources)


def _key_of_block(block: Block) -> str:
    first = next(iter(_sentences(block)), None)
    if first is not None:
        return key_of(first)
    return f"{type(block).__name__.lower()}:{getattr(block, 'caption', '')}"


def _signed(block: Block) -> str:
    return block.name if isinstance(block, Signature) else ""


def _sentences(block: Block) -> tuple[Sentence, ...]:
    if isinstance(block, Paragraph):
        return block.sentences
    if isinstance(block, ListBlock):
        return tuple(sentence for item in block.items for sentence in item.sentences)
    if isinstance(block, Table):
        return tuple(cell for row in block.rows for cell in row if cell)
    return ()


def _inside(heading: Heading, following: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks of a section: up to the next heading of its level or a higher one."""
    for at, block in enumerate(following):
        if isinstance(block, Heading) and block.level <= heading.level:
            return following[:at]
    return following


def _without_empty(blocks: list[Block]) -> Iterator[Block]:
    """The blocks without headings under which nothing is left."""
    for at, block in enumerate(blocks):
        if not isinstance(block, Heading):
            yield block
            continue
        inside = _inside(block, tuple(blocks[at + 1 :]))
        if any(not isinstance(each, Heading) for each in inside):
            yield block
