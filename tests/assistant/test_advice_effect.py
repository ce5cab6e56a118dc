from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.advice import counting, effect, factor_of
from assistant.balance import FactorBalance, Fit
from assistant.case.changes import Rows, added, apply
from assistant.case.file import CaseFile, ConsultFile
from assistant.case.records import (
    Bottleneck,
    Capacity,
    Consult,
    Measure,
    Record,
    TaskLoad,
)
from assistant.case.words import AnswerState, Progress
from assistant.content.library import Library
from assistant.content.model import Factor, PolicyValue

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
HERE = {"case_id": "case", "consult_id": "consult"}


def factor(id_: str, **values: Any) -> Factor:
    """A timed factor in kg, unless told otherwise."""
    base = {"title": id_, "plain": id_, "group": "Lichaam", "unit": "kg", "top": 40, "step": 1}
    shape = {"disbalance": "motorisch", "privacy": "work", "timed": True}
    return Factor.model_validate({"id": id_} | base | shape | values)


def policy(id_: str, value: float) -> PolicyValue:
    """A policy value."""
    return PolicyValue(id=id_, title=id_, value=value, unit="procent", basis="keuze")


LIBRARY = Library(
    (),
    {
        "factor": {
            "tillen": factor("tillen"),
            "staan": factor("staan", unit="minuten achter elkaar"),
            "eigen_inbreng": factor("eigen_inbreng", unit="", timed=False, underload=True),
        },
        "policy": {
            "balance_margin": policy("balance_margin", 10),
            "balance_ample": policy("balance_ample", 70),
            "balance_underload": policy("balance_underload", 40),
        },
    },
)


def consult(*records: Record) -> ConsultFile:
    """A consult holding these records."""
    rows: Rows = {}
    mine = Consult(id="consult", case_id="case")
    rows = apply(rows, tuple(added(record, NOW) for record in (mine, *records)))
    return CaseFile(rows).consult("consult")


def asks(task: str, on: str, intensity: float | None, minutes: float | None = None) -> TaskLoad:
    """What a task asks."""
    id_ = f"{task}-{on}"
    return TaskLoad(
        id=id_, **HERE, task_id=task, factor=on, intensity=intensity, minutes=minutes, days=5
    )


def carries(on: str, limit: float, minutes: float | None = None) -> Capacity:
    """What the person carries."""
    state = AnswerState.ANSWERED
    return Capacity(id=on, **HERE, factor=on, state=state, limit=limit, minutes=minutes)


def measure(id_: str = "m", **values: Any) -> Measure:
    """A measure."""
    return Measure(id=id_, **HERE, **values)


def after(file: ConsultFile, *measures: Measure) -> FactorBalance:
    """The first balance after these measures."""
    return effect(file, measures, LIBRARY)[0]


LIFTING = consult(
    asks("lossen", "tillen", 20, 30), asks("vullen", "tillen", 8, 60), carries("tillen", 12, 120)
)


def test_a_measure_brings_the_load_down_to_what_it_says() -> None:
    """The load becomes 9 kg: the task of 20 kg comes down to it, the task of 8 kg stays."""
    before = effect(LIFTING, (), LIBRARY)[0]
    found = after(LIFTING, measure(factor="tillen", effect_intensity=9))

    assert (Fit.OVER, 20, ("lossen",)) == (before.outcome, before.peak, before.tasks)
    assert (Fit.FITS, 9, 3) == (found.outcome, found.peak, found.margin)


def test_a_measure_shortens_all_tasks_in_proportion() -> None:
    """90 minutes a day become 30: each task keeps its share, and a week follows."""
    found = after(LIFTING, measure(factor="tillen", effect_minutes=30))

    assert (30, 150) == (found.minutes_day, found.minutes_week)


def test_a_measure_can_ask_more_where_work_asked_too_little() -> None:
    """A task that asks more own input ends the onderbelasting; of two measures the most counts."""
    file = consult(asks("balie", "eigen_inbreng", 1), carries("eigen_inbreng", 4))
    more = measure(factor="eigen_inbreng", effect_intensity=3.2)
    some = measure("n", factor="eigen_inbreng", effect_intensity=2)

    assert Fit.UNDER is effect(file, (), LIBRARY)[0].outcome
    assert (Fit.FITS, 3.2) == (after(file, more, some).outcome, after(file, some, more).peak)


def test_of_two_measures_the_one_that_helps_most_counts() -> None:
    """The lowest of two effects is the load, in whatever order they come."""
    first = measure(factor="tillen", effect_intensity=10)
    second = measure("n", factor="tillen", effect_intensity=9)

    assert 9 == after(LIFTING, first, second).peak
    assert 9 == after(LIFTING, second, first).peak


def test_only_the_task_that_asked_most_rises() -> None:
    """Of two tasks that ask too little, the one that asked most comes to the new level."""
    file = consult(
        asks("balie", "eigen_inbreng", 1),
        asks("archief", "eigen_inbreng", 0.5),
        carries("eigen_inbreng", 4),
    )
    found = after(file, measure(factor="eigen_inbreng", effect_intensity=3))

    assert (3, ("balie",)) == (found.peak, found.tasks)


def test_of_two_shorter_times_the_shortest_counts() -> None:
    """Two measures that shorten the same load do not add up."""
    first = measure(factor="tillen", effect_minutes=45)
    second = measure("n", factor="tillen", effect_minutes=30)

    assert 30 == after(LIFTING, first, second).minutes_day
    assert 30 == after(LIFTING, second, first).minutes_day


def test_a_task_without_minutes_keeps_none() -> None:
    """Minutes nobody knows are not divided over; the known ones become the new total."""
    file = consult(
        asks("lossen", "tillen", 8, 40), asks("vullen", "tillen", 8), carries("tillen", 12)
    )

    assert 20 == after(file, measure(factor="tillen", effect_minutes=20)).minutes_day


def test_a_measure_without_figures_changes_nothing() -> None:
    """What nobody estimated has no effect on the picture."""
    assert effect(LIFTING, (), LIBRARY) == effect(LIFTING, (measure(factor="tillen"),), LIBRARY)


def test_a_measure_on_another_factor_changes_nothing() -> None:
    """A measure about standing leaves lifting as it was."""
    other = measure(factor="staan", effect_intensity=1, effect_minutes=1)

    assert effect(LIFTING, (), LIBRARY) == effect(LIFTING, (other,), LIBRARY)


def test_a_measure_takes_the_factor_of_its_bottleneck() -> None:
    """A measure at a bottleneck is about that bottleneck's factor."""
    bottleneck = Bottleneck(id="b", **HERE, factor="tillen")
    file = LIFTING.file.apply((added(bottleneck, NOW),)).consult("consult")
    found = measure(bottleneck_id="b", effect_intensity=5)

    assert "tillen" == factor_of(file, found)
    assert 5 == after(file, found).peak
    assert "" == factor_of(file, measure())


def test_an_open_load_stays_open() -> None:
    """A measure does not fill in what nobody knows."""
    file = consult(asks("lossen", "tillen", None), carries("tillen", 12))

    assert Fit.UNKNOWN is after(file, measure(factor="tillen", effect_intensity=5)).outcome


@pytest.mark.parametrize(
    ("status", "tried", "counts"),
    [
        (Progress.PROPOSED, False, False),
        (Progress.PROPOSED, True, True),
        (Progress.AGREED, False, True),
        (Progress.BUSY, False, True),
        (Progress.DONE, False, True),
        (Progress.STOPPED, True, False),
        (Progress.REJECTED, True, False),
    ],
)
def test_tried_and_agreed_measures_count(status: Progress, *, tried: bool, counts: bool) -> None:
    """A ticked proposal and an agreed measure count; a stopped or rejected one never does."""
    file = consult(measure(status=status, tried=tried))

    assert counts is bool(counting(file))


def test_a_consult_keeps_its_own_figures() -> None:
    """Trying a measure changes nothing that was recorded."""
    before = LIFTING.all(TaskLoad)
    after(LIFTING, measure(factor="tillen", effect_intensity=1))

    assert before == LIFTING.all(TaskLoad)


@given(st.floats(0, 20), st.floats(0, 90))
def test_a_lower_load_never_worsens_a_balance(intensity: float, minutes: float) -> None:
    """A measure that lowers what work asks never makes the outcome worse."""
    order = (Fit.AMPLE, Fit.FITS, Fit.EDGE, Fit.OVER)
    lower = measure(factor="tillen", effect_intensity=intensity, effect_minutes=minutes)

    before, now = effect(LIFTING, (), LIBRARY)[0], after(LIFTING, lower)
    assert order.index(now.outcome) <= order.index(before.outcome)
