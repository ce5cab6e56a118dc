"""Two readers' reports beside each other: what one reads and the other does not.

Sentences are paired by their words, and where the words differ by the records they were made from:
a measure that both read may be told to each in their own way.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.case.words import Word
from assistant.report.model import (
    Block,
    Document,
    Figure,
    Heading,
    ListBlock,
    Paragraph,
    Sentence,
    Source,
    Table,
)


class Shared(Word):
    """How a line of one report stands to the other report."""

    SAME = "same", "staat in beide"
    OTHERWISE = "otherwise", "staat in beide, in andere woorden"
    ONLY = "only", "staat alleen hier"


@dataclass(frozen=True, slots=True)
class Line:
    """A heading (level 1 to 3) or a sentence (level 0) of one report, and how it is shared."""

    text: str
    level: int
    shared: Shared


def side_by_side(one: Document, other: Document) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The lines of both documents, each marked by whether the other reader reads it too."""
    return _marked(one, other), _marked(other, one)


def only_here(lines: Iterable[Line]) -> int:
    """How many sentences the other reader does not see."""
    return sum(line.shared is Shared.ONLY and not line.level for line in lines)


def _marked(document: Document, other: Document) -> tuple[Line, ...]:
    texts = {text for text, _, _ in _lines(other)}
    about = {record for _, _, sources in _lines(other) for record in _records(sources)}
    made = []
    for text, level, sources in _lines(document):
        if text in texts:
            shared = Shared.SAME
        else:
            known = not level and bool(_records(sources) & about)
            shared = Shared.OTHERWISE if known else Shared.ONLY
        made.append(Line(text, level, shared))
    return tuple(made)


def _records(sources: tuple[Source, ...]) -> set[tuple[str, str, str]]:
    """The fields something was made from; rules of ours and texts of the packs say nothing."""
    return {(one.kind, one.id, one.field) for one in sources if one.kind not in {"rule", "content"}}


def _lines(document: Document) -> list[tuple[str, int, tuple[Source, ...]]]:
    made: list[tuple[str, int, tuple[Source, ...]]] = []
    for block in document.blocks:
        if isinstance(block, Heading):
            made.append((block.text, block.level, ()))
        elif isinstance(block, Figure):
            made.append((f"{block.caption} {block.alt}", 0, block.sources))
        else:
            made += [(said.text, 0, said.sources) for said in _sentences(block)]
    return made


def _sentences(block: Block) -> tuple[Sentence, ...]:
    """The sentences of a block; the cells of a row of a table make one line."""
    if isinstance(block, Paragraph):
        return block.sentences
    if isinstance(block, ListBlock):
        return tuple(sentence for item in block.items for sentence in item.sentences)
    if isinstance(block, Table):
        rows = ([cell for cell in row if cell] for row in block.rows)
        return tuple(
            Sentence(
                " · ".join(cell.text for cell in row),
                tuple(source for cell in row for source in cell.sources),
            )
            for row in rows
            if row
        )
    return ()
