"""What one reader sees of a consult, and whether a version for that reader may be made at all."""

from dataclasses import MISSING, fields, replace
from typing import Any, cast

from assistant.case.file import CaseFile, ConsultFile
from assistant.case.records import (
    Bottleneck,
    Clearance,
    Measure,
    Record,
    Referral,
    kind_of,
)
from assistant.case.words import ConsentScope, ConsentState, Initiator
from assistant.content.library import Library
from assistant.content.model import Cause, ServiceForm
from assistant.privacy.rows import NOBODY, ROWS, Sight
from assistant.privacy.table import LINKS, Reader, allowed
from assistant.problem import Problem

_NOT_MADE = "Er is niets gemaakt en niets gedeeld."


def view(file: CaseFile, consult_id: str, reader: Reader, library: Library) -> ConsultFile:
    """One consult with only what this reader may see.

    Fields that are hidden stand at their default, rows that are hidden are not there, and rows of
    other consults never are. A report is built from this and from nothing else.

    Raises:
        KeyError: no such consult.
    """
    consult = file.consult(consult_id).consult
    sight = Sight(file, reader, library)
    rows: dict[str, dict[str, Record]] = {}
    for kind, records in file.rows.items():
        names = allowed(kind, reader)
        rows[kind] = {
            id_: _seen(record, names)
            for id_, record in records.items()
            if names and _of_consult(record, consult_id) and _row_seen(record, sight)
        }
    seen = CaseFile(_without_loose_ends(rows, reader, library))
    return ConsultFile(seen, cast("Any", _seen(consult, allowed("consult", reader))))


def _of_consult(record: Record, consult_id: str) -> bool:
    if kind_of(type(record)) == "consult":
        return record.id == consult_id
    return getattr(record, "consult_id", consult_id) == consult_id


def _row_seen(record: Record, sight: Sight) -> bool:
    if getattr(record, "question", "") in NOBODY:
        return False
    if sight.reader is Reader.WORKER:
        return True
    rule = ROWS.get(type(record))
    return rule is not None and rule(record, sight)


def _seen(record: Record, names: frozenset[str]) -> Record:
    """The record with every field that is not named at its default."""
    hidden = {
        field.name: field.default
        for field in fields(record)
        if field.name not in names and field.name not in LINKS and field.default is not MISSING
    }
    return replace(record, **hidden)


def _without_loose_ends(
    rows: dict[str, dict[str, Record]], reader: Reader, library: Library
) -> dict[str, dict[str, Record]]:
    """A measure does not point to a bottleneck that is hidden, nor a bottleneck to a cause."""
    if reader is Reader.WORKER:
        return rows
    bottlenecks = rows.get("bottleneck", {})
    for id_, record in rows.get("measure", {}).items():
        measure = cast("Measure", record)
        if measure.bottleneck_id not in bottlenecks:
            rows["measure"][id_] = replace(measure, bottleneck_id=None, factor="")
    work = {cause.id for cause in library.all(Cause) if cause.privacy == "work"}
    for id_, record in bottlenecks.items():
        bottleneck = cast("Bottleneck", record)
        causes = tuple(cause for cause in bottleneck.causes if cause in work)
        bottlenecks[id_] = replace(bottleneck, causes=causes)
    return rows


def may_make(file: CaseFile, consult_id: str, reader: Reader, library: Library) -> Problem | None:
    """Why a version for this reader may not be made, or None when it may.

    The worker's own version always may. Any other is made only when the worker released it; of a
    consult the worker asked for even its existence is confidential. A partner gets the question
    of a referral the worker said yes to, for each referral on its own. Colleagues in intervisie
    get a case without a name, when the worker agrees to that. The organisation gets group reports
    only.
    """
    if reader is Reader.WORKER:
        return None
    if reader is Reader.ORGANISATION:
        return Problem(
            "Voor de organisatie is er geen rapport over één persoon.",
            _NOT_MADE,
            "Maak een groepsadvies op de pagina Organisatie.",
        )
    consult = file.consult(consult_id)
    said = [c.state for c in consult.all(Clearance) if c.reader == reader]
    released = bool(said) and said[-1] is ConsentState.GIVEN
    if reader is Reader.PEER:
        return None if released else _not_for_peers()
    scope = ConsentScope.SHARE_PARTNER if reader is Reader.PARTNER else ConsentScope.SHARE_EMPLOYER
    if file.consent(scope).is_no:
        return Problem(
            f"Een versie voor {reader.label} mag niet: de werkende wil dit niet delen.",
            _NOT_MADE,
            "Bespreek dit met de werkende; alleen de werkende kan hier anders over beslissen.",
        )
    if reader is Reader.PARTNER:
        return _not_referred(consult)
    return None if released else _not_released(file, consult, reader, library)


def _not_referred(consult: ConsultFile) -> Problem | None:
    if any(referral.consent is ConsentState.GIVEN for referral in consult.all(Referral)):
        return None
    return Problem(
        "De werkende heeft nog geen ja gezegd op een verwijzing.",
        _NOT_MADE,
        "Leg bij Verwijzing vast dat deze vraag aan de partner mag worden gesteld.",
    )


def _not_for_peers() -> Problem:
    return Problem(
        "De werkende heeft nog niet gezegd dat vakgenoten hierover mogen meedenken.",
        _NOT_MADE,
        "Vraag het de werkende. Zeg erbij dat er geen naam, geen werkgever en geen dag in staat.",
    )


def _not_released(
    file: CaseFile, consult: ConsultFile, reader: Reader, library: Library
) -> Problem:
    form = library.get(ServiceForm, consult.consult.form or file.assignment.form)
    if (form and form.worker_asked) or file.assignment.initiator is Initiator.WORKER:
        return Problem(
            "De werkende vroeg zelf om dit gesprek. Een versie voor "
            f"{reader.label} hoort hier niet vanzelf bij.",
            f"{_NOT_MADE} Ook dat het gesprek er was, is vertrouwelijk.",
            "Wil de werkende toch een versie delen? Leg dan vast dat de werkende die vrijgeeft.",
        )
    return Problem(
        f"De werkende heeft de versie voor {reader.label} nog niet vrijgegeven.",
        _NOT_MADE,
        "Laat de werkende eerst het eigen rapport lezen en leg daarna vast dat deze versie mag.",
    )
