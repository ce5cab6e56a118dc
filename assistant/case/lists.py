"""Cases as lines in the lists that are made of them, read without opening each case."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case as a line in a list."""

    id: str
    number: str
    worker: str
    job: str
    organisation: str
    unit: str
    form: str
    opened: date | None
    closed: date | None
    consult_id: str | None
    consult_day: date | None
    step: str
    touched: datetime | None
    first_sick_day: date | None = None
    obstacle: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A case that was found, and the text around the words it was found by (may be empty)."""

    row: CaseRow
    around: str


@dataclass(frozen=True, slots=True)
class DueRow:
    """Something that is due in a case: an action, a trial's end, a talk; `id` of its record."""

    id: str
    case_id: str
    number: str
    job: str
    kind: str
    text: str
    side: str
    due: date


@dataclass(frozen=True, slots=True)
class KeptRow:
    """What decides how long a case is kept.

    Attributes:
        id: of the case.
        number: as people see it.
        job: the worker's job.
        form: the kind of assignment, an id of the pack.
        closed: the day it was closed, or None while it is open.
        agreed: the latest day for a follow-up or a repeat that the worker agreed to.
        hold: why it is kept longer; empty when it is not.
        withdrawn: the worker does not take part (any more).
    """

    id: str
    number: str
    job: str
    form: str
    closed: date | None
    agreed: date | None
    hold: str
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class RiskRow:
    """What decides whether an open case is a risk dossier; `bottlenecks` is how many it has."""

    case_id: str
    number: str
    worker: str
    job: str
    unit: str
    first_sick_day: date | None
    obstacle: str
    bottlenecks: int


@dataclass(frozen=True, slots=True)
class DueWindows:
    """The days between which something in a case makes that something may be due now.

    Each is a first and a last day, both included.

    Attributes:
        sick: the first sick day, for contact in absence.
        talked: the day of the latest consult, for calling back.
        repeated: the day of the latest consult, for looking again after some years.
        agreed: a day that was agreed, for a follow-up or for looking again.
        planned: the day of a consult that is yet to come.
    """

    sick: tuple[date, date]
    talked: tuple[date, date]
    repeated: tuple[date, date]
    agreed: tuple[date, date]
    planned: tuple[date, date]


class SeenFact(NamedTuple):
    """A group fact as far as it is counted; a tuple, as an organisation has a quarter of a million.

    `person` and `consult_id` never leave the vault.
    """

    person: str
    consult_id: str
    unit_id: str | None
    day: date | None
    indicator: str
    side: str


@dataclass(frozen=True, slots=True)
class SeenLoad:
    """What a task of someone's function asks on one factor, as told in a talk.

    `person` and `talk` never leave the vault.
    """

    person: str
    job: str
    factor: str
    intensity: float | None
    talk: str = ""
