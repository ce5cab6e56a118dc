"""How it goes between the AD and an employer, the hours for it, and what both ran into.

None of these records belongs to a case, and nothing in them is about a worker: they are about the
work of the AD. The facts behind them stand in Regioplan 2026 (seed 004-R28 to R30): cooperation
rests on trust and on telling each other how it goes, and may also end; work above the single case
takes time that has to be seen; and the AD's own organisation learns of what stands in the way.
"""

from dataclasses import dataclass
from datetime import date

from assistant.case.words import Course, Heard, Hindrance, HoursKind, Seen


@dataclass(frozen=True, slots=True, kw_only=True)
class CooperationTalk:
    """A talk with the employer about the cooperation itself.

    `ours` is what the AD can do better as the employer sees it, `theirs` the other way round.
    `stop` is the criterion: what makes both of them stop. `present` is roles, not names.
    """

    id: str
    organisation_id: str
    day: date | None = None
    present: str = ""
    good: str = ""
    ours: str = ""
    theirs: str = ""
    agreed: str = ""
    stop: str = ""
    course: Course = Course.OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnHours:
    """Hours for work above the single case: agreed, used, or needed and not there."""

    id: str
    organisation_id: str
    day: date | None = None
    kind: HoursKind = HoursKind.USED
    amount: float | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EffectSeen:
    """Whether an effect of the evaluation list (an `Effect` of the pack) was seen at an employer.

    `text` says what shows it.
    """

    id: str
    organisation_id: str
    effect: str = ""
    seen: Seen = Seen.UNKNOWN
    text: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnSignal:
    """What stands in the way in the law, the service or the AD's own organisation.

    `organisation_id` is where it was met, when it was at an employer. `told` is to whom it was
    passed on, `outcome` what came of it.
    """

    id: str
    organisation_id: str | None = None
    day: date | None = None
    kind: Hindrance = Hindrance.LAW
    text: str = ""
    proposal: str = ""
    told: str = ""
    status: Heard = Heard.OPEN
    outcome: str = ""
