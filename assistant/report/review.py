"""Shows a finished document to the second barrier, every text of it, and to the fonts."""

import re
from collections.abc import Iterable

from assistant.case.file import CaseFile
from assistant.case.records import Action, Measure
from assistant.case.words import Initiator, Side
from assistant.privacy.barrier import Doubt, Finding, findings
from assistant.privacy.table import Reader
from assistant.report.model import Document, texts
from assistant.report.pdf.fonts import missing_characters

_ROLES = {
    word
    for kind in (Side, Initiator, Reader)
    for each in kind
    for word in re.findall(r"\w+", each.label.casefold())
}
"""Words for what somebody is in a case, which name nobody."""


def others_named(file: CaseFile) -> tuple[str, ...]:
    """The words that may name who gave the assignment and who carries something.

    They are typed freely: only what has a capital counts, and no word for a role.
    """
    carried: tuple[Measure | Action, ...] = (*file.all(Measure), *file.all(Action))
    typed = " ".join((file.assignment.principal, *(each.owner for each in carried)))
    return tuple(
        word
        for word in dict.fromkeys(re.findall(r"\w+", typed))
        if word != word.lower() and word.casefold() not in _ROLES
    )


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
