"""The AD's own agenda over all cases: what was promised and what follows from them, by day.

Nothing of it is stored: it is asked of the store in a few queries, whatever the number of cases.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from assistant.case.file import CaseFile
from assistant.case.records import Consult
from assistant.case.words import Side
from assistant.content.library import Library
from assistant.content.model import ServiceForm
from assistant.planning.due import due
from assistant.planning.moments import DueMoment, MomentKind
from assistant.store import Cases

ACTION, TRIAL, PROGRESS = "action", "trial", "progress"
"""The kinds that are no moment: a promise, the end of a trial, a planned talk about progress."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Something of one case that is due on a day.

    Attributes:
        id: of what is due within its case, the same whatever its day becomes.
        day: when.
        kind: why; one of the kinds above or of `MomentKind`.
        text: what is due, in Dutch.
        case_id: of the case.
        number: of the case, as people see it.
        job: the worker's job.
        side: whose it is.
        sick: the first day of absence, where it follows from that.
        moment: what it follows from; only then it can be ticked off.
    """

    id: str
    day: date
    kind: str
    text: str
    case_id: str
    number: str
    job: str
    side: str = Side.AD
    sick: date | None = None
    moment: DueMoment | None = None


def promised(cases: Cases, until: date) -> Iterator[Item]:
    """What carries its own day: actions, ends of trials and planned talks about progress."""
    for row in cases.due(until):
        kind = row.kind if row.kind in {TRIAL, PROGRESS} else ACTION
        yield Item(
            id=row.id,
            day=row.due,
            kind=kind,
            text=row.text or "Zonder omschrijving",
            case_id=row.case_id,
            number=row.number,
            job=row.job,
            side=row.side,
        )


def moments_of(file: CaseFile, library: Library, today: date, until: date) -> Iterator[Item]:
    """What follows from one case itself."""
    for moment in due(file, library, today, until):
        absent = moment.kind in {MomentKind.CONTACT, MomentKind.STATUTORY}
        yield Item(
            id=f"{moment.consult_id or ''}/{moment.text}",
            day=moment.day,
            kind=moment.kind,
            text=_what(file, moment, library),
            case_id=file.case.id,
            number=file.case.number,
            job=file.case.job,
            sick=file.assignment.first_sick_day if absent else None,
            moment=moment,
        )


def _what(file: CaseFile, moment: DueMoment, library: Library) -> str:
    """What is due; of a planned talk what kind it is."""
    consult = file.get(Consult, moment.consult_id)
    if moment.kind is not MomentKind.PLANNED or consult is None:
        return moment.text
    form = library.get(ServiceForm, consult.form)
    return form.title if form else moment.text
