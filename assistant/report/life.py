"""The life of a report: which draft was given, what was said of it, and whether it may be signed.

The worker reads first, or at the same time as others; how long a draft is waited for depends on
the context, as policy data in the packs.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.case.file import CaseFile, ConsultFile
from assistant.case.reports import Draft, GroupDraft
from assistant.case.rights import Correction
from assistant.case.words import Timing
from assistant.content.library import Library
from assistant.content.model import Procedure
from assistant.dutch import day_text
from assistant.privacy.table import Reader
from assistant.report.catalogue import DocumentKind
from assistant.report.model import Document
from assistant.report.versions import texts_of
from assistant.store import SignedReport


@dataclass(frozen=True, slots=True)
class Stand:
    """How it stands with one document: its last draft and version, and the reactions to drafts."""

    draft: Draft | GroupDraft | None
    reactions: tuple[Correction, ...]
    signed: tuple[SignedReport, ...]

    @property
    def last(self) -> SignedReport | None:
        """The version signed last, or None."""
        return self.signed[-1] if self.signed else None

    @property
    def words(self) -> str:
        """In a few words, for a list."""
        if self.last is not None:
            return f"versie {self.last.version} ondertekend"
        if self.draft is not None and self.draft.given:
            return f"concept gegeven op {day_text(self.draft.given)}"
        return "nog niet gegeven"

    def words_now(self, make: Callable[[], Document]) -> str:
        """The same, and whether the document as `make` gives it reads otherwise than as signed."""
        if self.last is None or self.last.texts == texts_of(make()):
            return self.words
        return f"{self.words}, daarna veranderd"


def stand(
    consult: ConsultFile, document: str, subject: str, signed: Sequence[SignedReport]
) -> Stand:
    """How it stands with one document of a consult."""
    drafts = [d for d in consult.all(Draft) if (d.document, d.subject_id) == (document, subject)]
    ids = {draft.id for draft in drafts}
    said = tuple(one for one in consult.file.all(Correction) if one.item_id in ids)
    versions = tuple(
        one
        for one in signed
        if (one.consult_id, one.document, one.subject_id) == (consult.consult.id, document, subject)
    )
    return Stand(drafts[-1] if drafts else None, said, versions)


def procedure(file: CaseFile, library: Library) -> Procedure:
    """How a draft goes round in this case: preventive, in absence, or for an insurer.

    Raises:
        KeyError: the content does not say; the standard packs do.
    """
    if not file.employed:
        return procedure_named("schade", library)
    early = file.assignment.timing is Timing.EARLY
    return procedure_named("verzuim" if early else "preventief", library)


def procedure_named(id_: str, library: Library) -> Procedure:
    """How a draft goes round, by its name in the packs.

    Raises:
        KeyError: the content does not say; the standard packs do.
    """
    found = library.get(Procedure, id_)
    if found is None:
        raise KeyError(id_)
    return found


def until(given: date, rule: Procedure) -> date:
    """The last day on which a draft given on a day may be reacted to."""
    return given + timedelta(days=rule.days)


def worker_first(kind: DocumentKind, consult: ConsultFile, signed: Sequence[SignedReport]) -> str:
    """Why this document waits for the worker, in Dutch; empty when it does not.

    Another reader gets a draft or a signed version on the day the worker got one, or later.
    """
    if kind.reader is Reader.WORKER or kind.general:
        return ""
    me = Reader.WORKER.value
    given = any(d.reader == me and d.given for d in consult.all(Draft))
    had = any(s.reader == me and s.consult_id == consult.consult.id for s in signed)
    if given or had:
        return ""
    return "De werkende leest als eerste, of tegelijk. Geef de werkende eerst een concept."


def not_yet(
    kind: DocumentKind,
    consult: ConsultFile,
    subject: str,
    signed: Sequence[SignedReport],
    library: Library,
    today: date,
) -> tuple[str, ...]:
    """Why this document cannot be signed yet, each reason in a sentence."""
    if kind.general:
        return ()
    found = [worker_first(kind, consult, signed)]
    now = stand(consult, kind.id, subject, signed)
    if any(one.handled is None for one in now.reactions):
        found.append("Er is een reactie die nog niet is afgehandeld.")
    found.append(_waiting(kind, consult, subject, library, today))
    return tuple(sentence for sentence in found if sentence)


def _waiting(
    kind: DocumentKind, consult: ConsultFile, subject: str, library: Library, today: date
) -> str:
    """What is still waited for where the context asks for a round of drafts."""
    rule = procedure(consult.file, library)
    if not rule.waits:
        return ""
    draft = stand(consult, kind.id, subject, ()).draft
    if draft is None or draft.given is None:
        return f"Bij ‘{rule.title}’ gaat er eerst een concept uit."
    if draft.answered or draft.until is None or draft.until < today:
        return ""
    return f"Op het concept kan worden gereageerd tot en met {day_text(draft.until)}."
