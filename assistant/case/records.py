"""Everything a case stores, one small frozen dataclass each.

The dataclasses are the one description of what is stored: the tables are made from their fields,
a `Change` names them by `KINDS`, and a reader's allow-list names their fields. Every record that
belongs to one case carries `case_id`; what belongs to one consult carries `consult_id` as well.
There is no field for a diagnosis, a BSN or a nationality, and there must never be one.
"""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import uuid4

from assistant.case.cooperation import OwnSignal
from assistant.case.functions import JobProfile, JobTask
from assistant.case.meetings import Discussion, Meeting
from assistant.case.organisation import (
    ORGANISATION_KINDS,
    OrganisationRecord,
)
from assistant.case.reports import Draft, ReportText
from assistant.case.rights import Correction
from assistant.case.talk import PhaseSummary
from assistant.case.words import (
    Acceptance,
    AnswerState,
    BottleneckBasis,
    CapacitySource,
    ConsentScope,
    ConsentState,
    ConsultMode,
    FollowUp,
    Initiator,
    Level,
    LoadSource,
    Mood,
    Observer,
    Obstacle,
    Outcome,
    Progress,
    Role,
    Side,
    SignalLevel,
    StepState,
    Timing,
    Top,
    TrialDecision,
    UnitLevel,
    WorkContext,
)


def new_id() -> str:
    """A fresh identity for a record (uuid4, no meaning in it)."""
    return str(uuid4())


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One setting or policy value of this vault; `id` is its key."""

    id: str
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """An employer. `headcount` is the number of employees, typed in once."""

    id: str
    name: str = ""
    sector: str = ""
    headcount: int | None = None
    contact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A part of an organisation; `parent_id` is empty right below the organisation.

    The people of a `merged` unit count in the unit above it only.
    """

    id: str
    organisation_id: str
    parent_id: str | None = None
    name: str = ""
    level: UnitLevel = UnitLevel.DEPARTMENT
    headcount: int | None = None
    merged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Worker:
    """The client."""

    id: str
    name: str = ""
    birth_year: int | None = None
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """All of one person's consults for one assignment; people see `number` (2026-014).

    `hold` says why it is kept longer than its term; it is empty when it is not.
    """

    id: str
    number: str = ""
    worker_id: str = ""
    organisation_id: str | None = None
    unit_id: str | None = None
    job: str = ""
    contract_hours: float | None = None
    context: WorkContext = WorkContext.EMPLOYER
    contact: str = ""
    contact_role: str = ""
    opened: date | None = None
    closed: date | None = None
    outcome: Outcome = Outcome.UNKNOWN
    hold: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """Why the AD is here: type (a service form of the pack), who asked, role, question."""

    id: str
    case_id: str
    form: str = ""
    acceptance: Acceptance = Acceptance.OPEN
    acceptance_note: str = ""
    initiator: Initiator = Initiator.WORKER
    raised_by: Observer = Observer.WORKER
    principal: str = ""
    role: Role = Role.ADVISE
    question: str = ""
    prevention_level: str = ""
    prevention_reason: str = ""
    variants: tuple[str, ...] = ()
    timing: Timing = Timing.PREVENTIVE
    first_sick_day: date | None = None
    obstacle: Obstacle = Obstacle.UNASKED
    obstacle_note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """What the worker said about one scope, on a day; `item_id` where it is about one record."""

    id: str
    case_id: str
    scope: ConsentScope = ConsentScope.PARTICIPATE
    item_id: str = ""
    state: ConsentState = ConsentState.UNASKED
    on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDocument:
    """A document that was used, with its date and author; `kind` is an id of the pack."""

    id: str
    case_id: str
    kind: str = ""
    title: str = ""
    author: str = ""
    by_physician: bool = False
    dated: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Consult:
    """One guided conversation. `confirmed` is the day the summary was read back and agreed.

    `role` is the AD's role in this consult where it is known to be another than before; without
    one it is that of the assignment.
    """

    id: str
    case_id: str
    form: str = ""
    day: date | None = None
    mode: ConsultMode = ConsultMode.TABLE
    current_step: str = ""
    opened_at: datetime | None = None
    confirmed: date | None = None
    closed: date | None = None
    content_version: str = ""
    mood: Mood = Mood.DESK
    role: Role | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step of one consult: its key in the pack, its place, its state and the time spent."""

    id: str
    case_id: str
    consult_id: str
    key: str = ""
    position: int = 0
    state: StepState = StepState.TODO
    seconds: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer to one question of the pack; `value` is text (numbers with a point, ISO dates)."""

    id: str
    case_id: str
    consult_id: str
    question: str = ""
    state: AnswerState = AnswerState.UNANSWERED
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note or, when `quote`, the worker's own words."""

    id: str
    case_id: str
    consult_id: str
    step: str = ""
    at: datetime | None = None
    text: str = ""
    quote: bool = False
    factor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """A signal from the catalogue or seen freely; it ends in an action, a referral or 'volgen'."""

    id: str
    case_id: str
    consult_id: str
    catalogue: str = ""
    text: str = ""
    level: SignalLevel = SignalLevel.INDIVIDUAL
    observer: Observer = Observer.WORKER
    day: date | None = None
    follow_up: FollowUp = FollowUp.OPEN
    follow_up_note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """An outcome from elsewhere or reckoned here: a WAI, a NIOSH index, an ergonomist's report.

    `parts` are the points per dimension, as text, in the method's order. `version` is that of the
    method, when it is known.
    """

    id: str
    case_id: str
    consult_id: str
    method: str = ""
    value: float | None = None
    parts: tuple[str, ...] = ()
    factor: str = ""
    says: str = ""
    source: str = ""
    day: date | None = None
    version: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One of the at most three themes the worker chose; rulers 0-10."""

    id: str
    case_id: str
    consult_id: str
    theme: str = ""
    text: str = ""
    position: int = 0
    own_words: str = ""
    tried: str = ""
    importance: int | None = None
    confidence: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Talent:
    """A strength, energy source or possibility; `developable` when it can still grow."""

    id: str
    case_id: str
    consult_id: str
    text: str = ""
    developable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A task of the function with its hours per week."""

    id: str
    case_id: str
    consult_id: str
    name: str = ""
    hours: float | None = None
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskLoad:
    """What one task asks on one factor.

    `intensity` is in the factor's own unit (or 0-4 on its level scale); `minutes` is per day the
    task is done, `days` per week.
    """

    id: str
    case_id: str
    consult_id: str
    task_id: str = ""
    factor: str = ""
    intensity: float | None = None
    minutes: float | None = None
    days: float | None = None
    source: LoadSource = LoadSource.WORKER
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Capacity:
    """What the person can carry on one factor: what works, how long, how heavy.

    `limit` is in the factor's own unit (or 0-4 on its level scale), `minutes` per day. `state`
    says whether it is known at all. `fml_version` and `fml_level` only with a physician's document.
    """

    id: str
    case_id: str
    consult_id: str
    factor: str = ""
    state: AnswerState = AnswerState.UNANSWERED
    limit: float | None = None
    minutes: float | None = None
    works: str = ""
    source: CapacitySource = CapacitySource.WORKER
    dated: date | None = None
    document_id: str | None = None
    fml_version: str = ""
    fml_level: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bottleneck:
    """A bottleneck the AD names, with its justification and the causes explored."""

    id: str
    case_id: str
    consult_id: str
    factor: str = ""
    text: str = ""
    basis: BottleneckBasis = BottleneckBasis.TASK_LOAD
    justification: str = ""
    causes: tuple[str, ...] = ()
    level_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A measure on both axes, with its effect, its owner and, for an aid, its trial.

    `effect_intensity` and `effect_minutes` are what the load becomes; `effect_source` is empty for
    an estimate of the AD.
    """

    id: str
    case_id: str
    consult_id: str
    catalogue: str = ""
    text: str = ""
    top: Top | None = None
    level: Level | None = None
    bottleneck_id: str | None = None
    factor: str = ""
    effect_intensity: float | None = None
    effect_minutes: float | None = None
    effect_source: str = ""
    tried: bool = False
    decides: Side = Side.EMPLOYER
    owner: str = ""
    side: Side = Side.EMPLOYER
    due: date | None = None
    status: Progress = Progress.PROPOSED
    rejected_reason: str = ""
    trial_start: date | None = None
    trial_end: date | None = None
    trial_result: str = ""
    independence: str = ""
    private: bool = False
    trial_decision: TrialDecision = TrialDecision.OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral:
    """To a partner of the pack, for a functional reason, with the worker's consent."""

    id: str
    case_id: str
    consult_id: str
    partner: str = ""
    reason: str = ""
    question: str = ""
    consent: ConsentState = ConsentState.UNASKED
    status: Progress = Progress.PROPOSED
    sent: date | None = None
    result: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something somebody does before a day; the worker's own beside the employer's."""

    id: str
    case_id: str
    consult_id: str
    text: str = ""
    owner: str = ""
    side: Side = Side.WORKER
    due: date | None = None
    status: Progress = Progress.AGREED
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A visit to the workplace: seen, asked, and told back to the manager."""

    id: str
    case_id: str
    consult_id: str
    day: date | None = None
    place: str = ""
    seen: str = ""
    asked: str = ""
    told_back: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """One way on, with what it means for person, work, income and organisation."""

    id: str
    case_id: str
    consult_id: str
    text: str = ""
    person: str = ""
    work: str = ""
    income: str = ""
    organisation: str = ""
    chosen: bool = False
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Clearance:
    """The worker lets a reader's version of the report go out (or not)."""

    id: str
    case_id: str
    consult_id: str
    reader: str = ""
    state: ConsentState = ConsentState.UNASKED
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupFact:
    """One code about one person in one unit, written when a consult is confirmed.

    `person` is the worker's record id inside the vault and never leaves it; `indicator` is
    'spoken', 'bottleneck:<factor>', 'theme:<theme>', ...; `side` is 'work', 'health' or 'private'.
    """

    id: str
    case_id: str
    consult_id: str
    person: str = ""
    organisation_id: str = ""
    unit_id: str | None = None
    day: date | None = None
    indicator: str = ""
    side: str = "work"
    pack_version: str = ""


Record = (
    Setting
    | Organisation
    | Unit
    | Worker
    | Case
    | Assignment
    | Consent
    | SourceDocument
    | Consult
    | Step
    | Answer
    | Note
    | Signal
    | Measurement
    | Theme
    | Talent
    | Task
    | TaskLoad
    | Capacity
    | Bottleneck
    | Measure
    | Referral
    | Action
    | Visit
    | Scenario
    | Clearance
    | Correction
    | ReportText
    | Draft
    | PhaseSummary
    | Meeting
    | Discussion
    | JobProfile
    | JobTask
    | GroupFact
    | OwnSignal
    | OrganisationRecord
)

KINDS: dict[str, type[Record]] = {
    "setting": Setting,
    "organisation": Organisation,
    "unit": Unit,
    "worker": Worker,
    "case": Case,
    "assignment": Assignment,
    "consent": Consent,
    "source_document": SourceDocument,
    "consult": Consult,
    "step": Step,
    "answer": Answer,
    "note": Note,
    "signal": Signal,
    "measurement": Measurement,
    "theme": Theme,
    "talent": Talent,
    "task": Task,
    "task_load": TaskLoad,
    "capacity": Capacity,
    "bottleneck": Bottleneck,
    "measure": Measure,
    "referral": Referral,
    "action": Action,
    "visit": Visit,
    "scenario": Scenario,
    "clearance": Clearance,
    "correction": Correction,
    "report_text": ReportText,
    "draft": Draft,
    "phase_summary": PhaseSummary,
    "meeting": Meeting,
    "discussion": Discussion,
    "job_profile": JobProfile,
    "job_task": JobTask,
    "group_fact": GroupFact,
    "own_signal": OwnSignal,
    **ORGANISATION_KINDS,
}
"""The stored kinds by name."""

_NAMES: dict[type, str] = {type_: kind for kind, type_ in KINDS.items()}


def kind_of(type_: type) -> str:
    """The name a record type is stored under. Raises KeyError for any other type."""
    return _NAMES[type_]


CASE_KINDS = tuple(kind for kind, type_ in KINDS.items() if "case_id" in type_.__slots__)
"""The kinds that belong to one case, and go when it is destroyed (besides the case itself)."""
