"""What a case asks for later: contact in absence, calling back, follow-up and repeat, with days.

Only moments that follow from the case itself; actions and trials carry their own day. The terms
are policy of the content pack, so an AD can change them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.case.file import CaseFile, ConsultFile
from assistant.case.records import Action, Consult
from assistant.case.words import (
    AnswerState,
    ConsentScope,
    Progress,
    Word,
)
from assistant.consult.steps import FOLLOW_UP_DAY, REPEAT_DAY
from assistant.content.library import Library
from assistant.planning.poortwachter import timeline

CONTACT_WEEKS = ("contact_week_1", "contact_week_2", "contact_week_3")
"""The policy values with the weeks of absence in which there is contact."""


class MomentKind(Word):
    """Why something is due; an action of the same `kind` that is done settles it."""

    CONTACT = "contact", "contact bij verzuim"
    STATUTORY = "statutory", "moment uit de wet"
    FOLLOW_UP = "follow_up", "afgesproken vervolg"
    CALL = "call", "bellen hoe het gaat"
    REPEAT = "repeat", "opnieuw samen kijken"
    PLANNED = "planned", "gesprek dat gepland staat"


@dataclass(frozen=True, slots=True)
class DueMoment:
    """Something that is due in a case.

    Attributes:
        kind: why it is due.
        day: when.
        text: what is due, in Dutch.
        consult_id: the consult it follows from, or None when it follows from absence.
    """

    kind: MomentKind
    day: date
    text: str
    consult_id: str | None = None


def moments(file: CaseFile, library: Library) -> tuple[DueMoment, ...]:
    """Everything that is due in this case, earliest first; past days stay until they are met.

    A moment is met by a later consult on or after its day, or by an action of its kind that is
    done: one in its consult, or one that was for its day or later. Of a closed case only the
    repeat is left; of a worker who does not take part (any more) nothing.
    """
    if declined(file):
        return ()
    due = [*_in_absence(file, library), *_after_consults(file, library)]
    held = [consult.day for consult in file.all(Consult) if consult.day]
    left = [
        moment
        for moment in due
        if not any(day >= moment.day for day in held)
        and not _done(file, moment)
        and (moment.kind is MomentKind.REPEAT or not file.case.closed)
    ]
    return tuple(sorted(left, key=lambda moment: moment.day))


def declined(file: CaseFile) -> bool:
    """Whether the worker does not take part (any more)."""
    return file.consent(ConsentScope.PARTICIPATE).is_no


def _in_absence(file: CaseFile, library: Library) -> Iterator[DueMoment]:
    """Contact around fixed weeks of absence, and the moments of the law for an employee."""
    first_day = file.assignment.first_sick_day
    if first_day is None:
        return
    calendar = timeline(first_day)
    for policy in CONTACT_WEEKS:
        week = round(library.policy(policy))
        yield DueMoment(
            MomentKind.CONTACT, calendar.start_of_week(week), f"Contact rond week {week}"
        )
    if file.employed:
        for moment in calendar:
            yield DueMoment(MomentKind.STATUTORY, moment.date, moment.rule.label)


def _after_consults(file: CaseFile, library: Library) -> Iterator[DueMoment]:
    """The agreed follow-up of every consult, and the call and repeat after the latest."""
    held = sorted((c for c in file.all(Consult) if c.day), key=lambda c: c.day or date.min)
    for consult in held:
        agreed = _day(file.consult(consult.id), FOLLOW_UP_DAY)
        if agreed:
            yield DueMoment(MomentKind.FOLLOW_UP, agreed, "Vervolg zoals afgesproken", consult.id)
    if held and held[-1].day:
        latest, day = file.consult(held[-1].id), held[-1].day
        if not _settled(latest, FOLLOW_UP_DAY):
            soon = day + timedelta(days=round(library.policy("follow_up_days")))
            yield DueMoment(
                MomentKind.CALL, soon, "Bellen om te vragen hoe het gaat", latest.consult.id
            )
        again = _day(latest, REPEAT_DAY)
        if again is None and not _settled(latest, REPEAT_DAY):
            again = years_later(day, round(library.policy("repeat_years")))
        if again:
            yield DueMoment(MomentKind.REPEAT, again, "Opnieuw samen kijken", latest.consult.id)


def years_later(day: date, years: int) -> date:
    """The same day some years later; 29 February becomes 28 February."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def _day(consult: ConsultFile, question: str) -> date | None:
    """The day somebody answered, or None."""
    text = consult.text(question)
    return date.fromisoformat(text) if text else None


def _settled(consult: ConsultFile, question: str) -> bool:
    """Whether a day was agreed, or it was said that none is wanted."""
    answer = consult.answer(question)
    declined = answer and answer.state in (AnswerState.NOT_APPLICABLE, AnswerState.REFUSED)
    return bool(declined or consult.text(question))


def _done(file: CaseFile, moment: DueMoment) -> bool:
    """Whether an action of this kind is done, in its consult or for its day."""
    return any(
        action.kind == moment.kind
        and action.status is Progress.DONE
        and (
            action.consult_id == moment.consult_id
            or (action.due is not None and action.due >= moment.day)
        )
        for action in file.all(Action)
    )
