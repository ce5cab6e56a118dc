"""How long a case is kept: until some years after the last thing that was agreed about it.

No statute names a term for the file of an arbeidsdeskundige; the AVG (article 5, paragraph 1e) asks
to keep no longer than needed. The term is policy of the packs, per kind of assignment where a pack
gives one, with its ground. It runs from the day the case was closed, or from a later day that was
agreed with the worker (a follow-up or a repeat), so that a repeat after three years stays possible.
"""

from dataclasses import dataclass
from datetime import date

from assistant.case.file import CaseFile
from assistant.case.records import Answer
from assistant.case.words import AnswerState, ConsentScope, ConsentState
from assistant.consult.steps import FOLLOW_UP_DAY, REPEAT_DAY
from assistant.content.library import Library
from assistant.content.model import PolicyValue
from assistant.planning.moments import years_later

TERM = "retention_years"
"""The policy value with the general term; `retention_years.<form>` is the term of one form."""

_AGREED = (FOLLOW_UP_DAY, REPEAT_DAY)
_STOPPED = (ConsentState.REFUSED, ConsentState.WITHDRAWN)


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

    def days_left(self, today: date) -> int | None:
        """Days from today until the last day it is kept, below zero after it; None while open."""
        return None if self.until is None else (self.until - today).days


def keeping(file: CaseFile, library: Library) -> Keeping:
    """How long this case is kept, from its own days and the policy of the packs.

    Raises:
        KeyError: the packs have no general term; checked packs do.
    """
    stopped = file.consent(ConsentScope.PARTICIPATE) in _STOPPED
    term = term_of(file, library)
    closed = file.case.closed
    since = max([closed, *(() if stopped else _agreed_days(file))]) if closed else None
    until = years_later(since, round(term.value)) if since else None
    return Keeping(since, until, term, file.case.hold.strip(), stopped)


def term_of(file: CaseFile, library: Library) -> PolicyValue:
    """The term of this kind of assignment, or the general one.

    Raises:
        KeyError: the packs have no general term.
    """
    own = library.get(PolicyValue, f"{TERM}.{file.assignment.form}")
    general = own or library.get(PolicyValue, TERM)
    if general is None:
        raise KeyError(TERM)
    return general


def _agreed_days(file: CaseFile) -> list[date]:
    """Every day for a follow-up or a repeat that the worker agreed to."""
    return [
        date.fromisoformat(answer.value)
        for answer in file.all(Answer)
        if answer.question in _AGREED and answer.state is AnswerState.ANSWERED and answer.value
    ]
