"""Shows a finished document to the second barrier, every text of it, and to the fonts."""

from collections.abc import Iterable

from assistant.privacy.barrier import Doubt, Finding, findings
from assistant.privacy.table import Reader
from assistant.report.model import Document, Figure, Heading, Table, sentences
from assistant.report.pdf.fonts import missing_characters


def doubts(
    document: Document, reader: Reader, other_names: Iterable[str] = ()
) -> tuple[Finding, ...]:
    """What the AD looks at again before this document goes out, each at its own sentence.

    Args:
        document: the finished document.
        reader: for whom it is.
        other_names: names of the people of other cases.
    """
    texts = [document.title, document.subtitle]
    for block in document.blocks:
        if isinstance(block, Heading):
            texts.append(block.text)
        elif isinstance(block, Table):
            texts += [block.caption, *block.header]
        elif isinstance(block, Figure):
            texts += [block.caption, block.alt]
    texts += [sentence.text for sentence in sentences(document)]
    undrawn = (
        Finding(text, " ".join(sorted(missing)), Doubt.CHARACTER)
        for text in texts
        if (missing := missing_characters(text))
    )
    return (*findings(texts, reader, other_names), *undrawn)
