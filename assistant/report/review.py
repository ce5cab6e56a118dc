"""Shows a finished document to the second barrier, every text of it, and to the fonts."""

from collections.abc import Iterable

from assistant.privacy.barrier import Doubt, Finding, findings
from assistant.privacy.table import Reader
from assistant.report.model import Document, texts
from assistant.report.pdf.fonts import missing_characters


def doubts(
    document: Document,
    reader: Reader,
    other_names: Iterable[str] = (),
    own_names: Iterable[str] = (),
) -> tuple[Finding, ...]:
    """What the AD looks at again before this document goes out, each at its own sentence.

    Args:
        document: the finished document.
        reader: for whom it is.
        other_names: names of the people of other cases.
        own_names: names of the people of this case, which may stand there, but not where
            colleagues read it.
    """
    if reader is Reader.PEER:
        other_names, own_names = (*other_names, *own_names), ()
    read = texts(document)
    undrawn = (
        Finding(text, " ".join(sorted(missing)), Doubt.CHARACTER)
        for text in read
        if (missing := missing_characters(text))
    )
    return (*findings(read, reader, other_names, own_names), *undrawn)
