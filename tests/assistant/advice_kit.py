"""An organisation with an advice in the making, for the tests of the reports about it."""

from datetime import date

from assistant.case.file import CaseFile
from assistant.case.organisation import (
    Finding,
    GroupAdvice,
    Intervention,
    JobLoad,
    Observation,
    OrganisationRecord,
)
from assistant.case.records import Organisation, Unit, kind_of
from assistant.case.words import (
    Activity,
    Aspect,
    Feasible,
    FindingSource,
    Level,
    Progress,
    Reach,
    Top,
)
from assistant.group.advice_parts import About

HERE = {"organisation_id": "org"}

ORGANISATION = Organisation(id="org", name="Wilgenhof", headcount=240)
UNITS = (
    Unit(id="noord", name="Noord", **HERE),
    Unit(id="zuid", name="Zuid", **HERE),
)

ROSTER = Intervention(
    id="i1", **HERE, unit_id="noord", aspect=Aspect.ROSTERS, activity=Activity.REDESIGN,
    text="Een vast ritme in de late diensten", top=Top.ORGANISATIONAL, level=Level.SOURCE,
    result="hoogstens twee late diensten achter elkaar", owner="teamleider Noord",
    due=date(2027, 2, 1), feedback=date(2027, 3, 1), status=Progress.AGREED, reference="3.2",
)  # fmt: skip
WORKSHOP = Intervention(
    id="i2", **HERE, activity=Activity.WORKSHOP, reach=Reach.INDIVIDUAL,
    text="Samen oefenen met pauzes nemen", top=Top.PERSONAL, level=Level.INDIVIDUAL,
    result="de helft neemt elke dag pauze", owner="HR", due=date(2027, 1, 12),
    feedback=date(2027, 4, 1),
)  # fmt: skip
OPEN = Intervention(id="i3", **HERE, unit_id="zuid", text="Een tweede tillift")

FULL: tuple[OrganisationRecord, ...] = (
    Finding(
        id="f1", **HERE, unit_id="noord", source=FindingSource.RIE, title="RI&E 2026",
        dated=date(2026, 3, 12), text="Late diensten volgen elkaar snel op", reference="3.2",
    ),
    Finding(
        id="f2", **HERE, source=FindingSource.PMO, title="PMO", dated=date(2026, 5, 1),
        text="Mensen zijn moe na de dienst", figure="18 van 60",
    ),
    Finding(id="f3", **HERE, source=FindingSource.PMO, text="Slapen lukt slecht",
            figure="2 van 60"),
    Observation(
        id="o1", **HERE, unit_id="noord", aspect=Aspect.ROSTERS,
        text="Het rooster wordt op donderdag nog omgegooid", basis="meegelopen",
        dated=date(2026, 10, 1),
    ),
    ROSTER, WORKSHOP, OPEN,
    GroupAdvice(
        id="a", **HERE, question="Waarom vallen mensen in Noord uit?",
        gain="Minder uitzendkrachten in de late dienst", strategic="de directie wil dit dit jaar",
        operational="de teams dachten mee", hiring="zeg in de vacature hoe vaak er late dienst is",
        policy="leg het ritme van de diensten vast", parameters=("day_wage=120;150",),
    ),
    JobLoad(id="j", **HERE, job="Verzorgende", task="Wassen", factor="tillen",
            feasible=Feasible.NO, text="Met een tillift erbij"),
)  # fmt: skip


def about(*records: OrganisationRecord) -> About:
    """An organisation of two units with these records."""
    rows: dict[str, dict[str, OrganisationRecord]] = {}
    for record in records:
        rows.setdefault(kind_of(type(record)), {})[record.id] = record
    return About(ORGANISATION, UNITS, CaseFile(rows))
