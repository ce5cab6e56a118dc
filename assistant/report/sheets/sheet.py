"""How every shorter document is headed, and what its foot says to its reader."""

from collections.abc import Iterable
from datetime import date

from assistant.case.file import ConsultFile
from assistant.dutch import day_text
from assistant.privacy.table import Reader
from assistant.report.model import Block, Document

_OWN = "Dit blad is van u. U beslist wie het leest."
_OTHERS = "Vertrouwelijk. Alleen voor wie hierbij betrokken is."


def sheet(
    view: ConsultFile,
    reader: Reader,
    title: str,
    blocks: Iterable[Block],
    today: date,
    subtitle: str = "",
) -> Document:
    """A document for this reader; without a subtitle it says of which talk, or about whose work."""
    mine = reader is Reader.WORKER
    name = view.file.worker.name.strip()
    held = f"Bij het gesprek van {day_text(view.consult.day)}" if view.consult.day else ""
    if not mine:
        held = f"Over het werk van {name}" if name else ""
    return Document(
        title=title,
        subtitle=subtitle or held,
        reader=name if mine and name else reader.label,
        number=view.file.case.number,
        made=today,
        blocks=tuple(blocks),
        footer=_OWN if mine else _OTHERS,
    )
