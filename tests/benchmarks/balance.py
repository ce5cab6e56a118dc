"""The effect of a measure on 30 tasks x 100 factors: under a frame (16 ms), linear in tasks."""

from datetime import UTC, datetime

from assistant.advice import effect
from assistant.case.changes import added, apply
from assistant.case.file import CaseFile, ConsultFile
from assistant.case.records import Capacity, Consult, Measure, TaskLoad
from assistant.case.words import AnswerState
from assistant.content.library import Library
from assistant.content.model import Factor, PolicyValue
from tests.benchmarks.timing import Result, compare

FACTORS = 100
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def run(rounds: int = 40) -> Result:
    """Thirty tasks against ten: three times the tasks should cost three times as much, or less."""
    library, many, few = _library(), consult(30), consult(10)
    measures = many.all(Measure)
    return compare(
        f"effect of {len(measures)} measures, 30 tasks x {FACTORS} factors (bare: 10 tasks)",
        lambda: effect(many, measures, library),
        lambda: effect(few, measures, library),
        rounds,
        "(aim: under 16 ms, ratio 3 or less)",
    )


def consult(tasks: int) -> ConsultFile:
    """A consult in which every task asks something on every factor."""
    here = {"case_id": "case", "consult_id": "consult"}
    records = [
        Consult(id="consult", case_id="case"),
        *(
            TaskLoad(
                id=f"{task}-{factor}",
                **here,
                task_id=f"{task}",
                factor=f"f{factor}",
                intensity=task % 5,
                minutes=10,
                days=5,
            )
            for task in range(tasks)
            for factor in range(FACTORS)
        ),
        *(
            Capacity(
                id=f"c{factor}",
                **here,
                factor=f"f{factor}",
                state=AnswerState.ANSWERED,
                limit=2,
                minutes=120,
            )
            for factor in range(FACTORS)
        ),
        *(
            Measure(id=f"m{number}", **here, factor=f"f{number}", effect_intensity=1)
            for number in range(30)
        ),
    ]
    changes = tuple(added(record, NOW) for record in records)
    return CaseFile(apply({}, changes)).consult("consult")


def _library() -> Library:
    factors = {
        f"f{number}": Factor(
            id=f"f{number}",
            title=f"Factor {number}",
            plain="?",
            group="g",
            top=4,
            step=1,
            timed=True,
            disbalance="motorisch",
            privacy="work",
        )
        for number in range(FACTORS)
    }
    policy = {
        id_: PolicyValue(id=id_, title=id_, value=value, unit="procent", basis="keuze")
        for id_, value in (
            ("balance_margin", 10),
            ("balance_ample", 70),
            ("balance_underload", 40),
        )
    }
    return Library((), {"factor": dict(factors), "policy": dict(policy)})
