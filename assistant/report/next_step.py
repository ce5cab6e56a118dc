"""What there is to do next with the documents of a consult, in one sentence.

The order is that of the profession: first what is still missing, then the worker reads, then it is
signed, then others get what the worker lets go.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from assistant.case.file import ConsultFile
from assistant.content.library import Library
from assistant.dutch import day_text
from assistant.privacy.readers import may_make
from assistant.privacy.table import Reader
from assistant.report.catalogue import KINDS, DocumentKind, kind_named
from assistant.report.life import Stand, procedure, stand
from assistant.store import SignedReport

_MAIN = ("kort_advies", "telefoonnotitie", "dossiercheck", "vroege_toets", "onderzoek", "advies")
"""What the advice to the worker can be, the most particular first."""


@dataclass(frozen=True, slots=True)
class NextStep:
    """What to do, and the document to open for it; None when there is none."""

    words: str
    kind: DocumentKind | None = None


def next_step(
    consult: ConsultFile,
    signed: Sequence[SignedReport],
    library: Library,
    today: date,
    *,
    blocked: bool,
) -> NextStep:
    """What to do next.

    Args:
        consult: the consult, seen whole.
        signed: what was signed in this case.
        library: the content packs.
        today: today.
        blocked: something has to be done before any document can leave.
    """
    if blocked:
        return NextStep("Doe eerst wat hieronder bij ‘moet eerst’ staat. Daarna kan er iets uit.")
    main = next(kind for kind in map(kind_named, _MAIN) if kind.when(consult))
    now = stand(consult, main.id, "", signed)
    if now.last is None:
        return NextStep(_for_worker(main, now, consult, library, today), main)
    for kind in _versions(consult, library):
        if stand(consult, kind.id, "", signed).last is None:
            return NextStep(f"De werkende gaf dit vrij: onderteken nu ‘{kind.title}’.", kind)
    return NextStep(f"‘{main.title}’ is ondertekend. Er hoeft nu niets meer uit.")


def _for_worker(
    main: DocumentKind, now: Stand, consult: ConsultFile, library: Library, today: date
) -> str:
    """How far the worker's own document is, before it is signed."""
    draft = now.draft
    if draft is None:
        return f"Lees ‘{main.title}’ na, en geef de werkende een concept."
    if any(one.handled is None for one in now.reactions):
        return f"Er is een reactie op ‘{main.title}’. Handel die af."
    if draft.until is None or draft.answered or draft.until < today:
        return f"De werkende las het concept. Onderteken nu ‘{main.title}’."
    until = day_text(draft.until)
    may = "" if procedure(consult.file, library).waits else " Ondertekenen mag al wel."
    return f"De werkende kan tot en met {until} reageren op ‘{main.title}’.{may}"


def _versions(consult: ConsultFile, library: Library) -> list[DocumentKind]:
    """The report's versions for others that the worker let go."""
    return [
        kind
        for kind in KINDS
        if kind.id == f"versie_{kind.reader.value}"
        and kind.reader is not Reader.WORKER
        and kind.when(consult)
        and may_make(consult.file, consult.consult.id, kind.reader, library) is None
    ]
