"""What is kept about an organisation beside its people: other sources, and the advice to it.

None of these records belongs to a case or a person. Texts in them are the AD's own, about work and
departments; figures in them came from elsewhere and are kept apart from what conversations show.
"""

from dataclasses import dataclass
from datetime import date

from assistant.case.cooperation import CooperationTalk, EffectSeen, OwnHours
from assistant.case.reports import GroupDraft, GroupText
from assistant.case.words import (
    Activity,
    Aspect,
    Feasible,
    FindingSource,
    Level,
    LoadSource,
    Progress,
    Reach,
    Top,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something another source says about a unit (or, without one, the whole organisation).

    `title` names the document. `figure` is '12 van 40' or '6,2 % van 40' (people), or empty for a
    finding in words. `reference` is its number in the RI&E's plan van aanpak.
    """

    id: str
    organisation_id: str
    unit_id: str | None = None
    source: FindingSource = FindingSource.RIE
    title: str = ""
    dated: date | None = None
    text: str = ""
    figure: str = ""
    reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupAdvice:
    """The advice to one organisation as a whole; an organisation has at most one.

    `strategic`, `tactical` and `operational` say who backs it at the three levels. `parameters`
    are numbers of the business case that differ from the standard, as 'item=lowest;highest'.
    """

    id: str
    organisation_id: str
    question: str = ""
    gain: str = ""
    strategic: str = ""
    tactical: str = ""
    operational: str = ""
    hiring: str = ""
    policy: str = ""
    parameters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """What the AD saw or heard of one aspect of a unit, and from what."""

    id: str
    organisation_id: str
    unit_id: str | None = None
    aspect: Aspect = Aspect.WORKLOAD
    text: str = ""
    basis: str = ""
    dated: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Intervention:
    """Something the organisation can do, with what will show it worked and who owns it.

    `feedback` is the day of the terugkoppeling, `outcome` what came of it.
    """

    id: str
    organisation_id: str
    unit_id: str | None = None
    aspect: Aspect | None = None
    activity: Activity = Activity.MEASURE
    reach: Reach = Reach.STRUCTURAL
    text: str = ""
    top: Top | None = None
    level: Level | None = None
    result: str = ""
    owner: str = ""
    due: date | None = None
    feedback: date | None = None
    status: Progress = Progress.PROPOSED
    reference: str = ""
    outcome: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class JobLoad:
    """One line of a function's belastingprofiel, as the AD knows it: not from conversations.

    `feasible` says whether it can be done until pension age, `text` how the work can change.
    """

    id: str
    organisation_id: str
    job: str = ""
    task: str = ""
    factor: str = ""
    source: LoadSource = LoadSource.OBSERVED
    feasible: Feasible = Feasible.UNKNOWN
    text: str = ""


OrganisationRecord = (
    Finding
    | GroupAdvice
    | Observation
    | Intervention
    | JobLoad
    | GroupText
    | GroupDraft
    | CooperationTalk
    | OwnHours
    | EffectSeen
)

ORGANISATION_KINDS: dict[str, type[OrganisationRecord]] = {
    "finding": Finding,
    "group_advice": GroupAdvice,
    "observation": Observation,
    "intervention": Intervention,
    "job_load": JobLoad,
    "group_text": GroupText,
    "group_draft": GroupDraft,
    "cooperation_talk": CooperationTalk,
    "own_hours": OwnHours,
    "effect_seen": EffectSeen,
}
"""The kinds that belong to one organisation and to no case."""
