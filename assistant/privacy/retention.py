"""How long a case is kept: until some years after the last thing that was agreed about it.

No statute names a term for the file of an arbeidsdeskundige; the AVG (article 5, paragraph 1e) asks
to keep no longer than needed. The term is policy of the packs, per kind of assignment where a pack
gives one, with its ground. It runs from the day the case was closed, or from a later day that was
agreed with the worker (a follow-up or a repeat), so that a repeat after three years stays possible.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from assistant.case.file import CaseFile
from assistant.case.lists import KeptRow
from assistant.case.records import Answer
from assistant.case.words import AnswerState, ConsentScope
from assistant.consult.steps import FOLLOW_UP_DAY, REPEAT_DAY
from assistant.content.library import Library
from assistant.content.model import PolicyValue, ServiceForm
from assistant.content.policy import OWN_BASIS
from assistant.planning.moments import years_later
from assistant.store import Cases

TERM = "retention_years"
"""The policy value with the general term; `retention_years.<form>` is the term of one form."""

GROUND = "retention_ground"
"""With the id of a form behind it the setting with the ground of the AD's own term for it."""

BOUNDS = (1, 20)
"""The lowest and highest number of years an AD may set."""

SOON = 90
"""Days before the end of its term in which a case is said to be nearly over."""

_AGREED = (FOLLOW_UP_DAY, REPEAT_DAY)


@dataclass(frozen=True, slots=True)
class Keeping:
    """How long one case is kept.

    Attributes:
        since: the day the term runs from, or None while the case is open.
        until: the last day it is kept, or None while the case is open.
        term: the policy the term comes from, with its ground.
        hold: why it is kept longer; empty when it is not.
        withdrawn: the worker no longer takes part, so that nothing asks to keep it.
    """

    since: date | None
    until: date | None
    term: PolicyValue
    hold: str
    withdrawn: bool

    def over(self, today: date) -> bool:
        """Whether the case should go: its term has passed, or its worker withdrew, and no hold."""
        passed = self.until is not None and self.until < today
        return not self.hold and (passed or self.withdrawn)

    def nearly(self, today: date, days: int = SOON) -> bool:
        """Whether its term ends within these days, today included, and no hold."""
        left = self.days_left(today)
        return not self.hold and not self.over(today) and left is not None and left <= days

    def days_left(self, today: date) -> int | None:
        """Days from today until the last day it is kept, below zero after it; None while open."""
        return None if self.until is None else (self.until - today).days


Kept = tuple[KeptRow, Keeping]
"""A case of the store's list, and how long it is kept."""


def keeping(file: CaseFile, library: Library) -> Keeping:
    """How long this case is kept, from its own days and the policy of the packs.

    Raises:
        KeyError: the packs have no general term; checked packs do.
    """
    return keeping_of(kept_row(file), library)


def kept_row(file: CaseFile) -> KeptRow:
    """What decides how long this case is kept, as the store gives it for many cases at once."""
    case = file.case
    return KeptRow(
        id=case.id,
        number=case.number,
        job=case.job,
        form=file.assignment.form,
        closed=case.closed,
        agreed=max(_agreed_days(file), default=None),
        hold=case.hold,
        withdrawn=file.consent(ConsentScope.PARTICIPATE).is_no,
    )


def keeping_of(row: KeptRow, library: Library) -> Keeping:
    """How long the case in this row is kept.

    Raises:
        KeyError: the packs have no general term.
    """
    term = term_of(row.form, library)
    agreed = row.agreed if row.agreed and not row.withdrawn else row.closed
    since = max(row.closed, agreed) if row.closed and agreed else None
    until = years_later(since, round(term.value)) if since else None
    return Keeping(since, until, term, row.hold.strip(), row.withdrawn)


def term_of(form: str, library: Library) -> PolicyValue:
    """The term of this kind of assignment, or the general one.

    Raises:
        KeyError: the packs have no general term.
    """
    own = library.get(PolicyValue, f"{TERM}.{form}")
    general = own or library.get(PolicyValue, TERM)
    if general is None:
        raise KeyError(TERM)
    return general


def with_own_terms(library: Library, settings: Mapping[str, str]) -> Library:
    """The same library with the terms the AD set for one kind of assignment each.

    Args:
        library: the checked content.
        settings: of the vault; `retention_years.<form>` holds years, and `retention_ground.<form>`
            the ground; a number out of bounds is left out.
    """
    typed = {
        form: settings.get(f"{TERM}.{form.id}", "").strip() for form in library.all(ServiceForm)
    }
    own = {
        f"{TERM}.{form.id}": PolicyValue(
            id=f"{TERM}.{form.id}",
            title=f"Bewaren: {form.title}",
            value=int(years),
            unit="jaar",
            group="Bewaren",
            basis=OWN_BASIS,
            source=settings.get(f"{GROUND}.{form.id}", "").strip() or "geen grond genoemd",
        )
        for form, years in typed.items()
        if years.isdigit() and BOUNDS[0] <= int(years) <= BOUNDS[1]
    }
    if not own:
        return library
    policy = {**library.tables.get("policy", {}), **own}
    return replace(library, tables=library.tables | {"policy": policy})


def ending(cases: Cases, library: Library, today: date, days: int = SOON) -> tuple[Kept, ...]:
    """The cases to look at, soonest first: over, nearly over, held, or left by their worker.

    One query, whatever the number of cases; those whose term cannot end yet are not read.
    """
    shortest = min(each.value for each in library.all(PolicyValue) if each.id.split(".")[0] == TERM)
    # A day more, as a term from 29 February ends on the 28th.
    closed = years_later(today + timedelta(days + 1), -round(shortest))
    found = [(row, keeping_of(row, library)) for row in cases.kept(closed)]
    looked_at = [
        (row, kept)
        for row, kept in found
        if kept.over(today) or kept.nearly(today, days) or kept.hold
    ]
    return tuple(sorted(looked_at, key=lambda each: each[1].until or date.min))


def expiring(cases: Cases, library: Library, today: date, days: int = SOON) -> tuple[Kept, ...]:
    """The cases whose term has passed or ends within these days, soonest first; none is held.

    Cheap enough for a page that is often shown: one query, and only of the cases it may be.
    """
    return tuple(each for each in ending(cases, library, today, days) if not each[1].hold)


def _agreed_days(file: CaseFile) -> list[date]:
    """Every day for a follow-up or a repeat that the worker agreed to."""
    return [
        date.fromisoformat(answer.value)
        for answer in file.all(Answer)
        if answer.question in _AGREED and answer.state is AnswerState.ANSWERED and answer.value
    ]
