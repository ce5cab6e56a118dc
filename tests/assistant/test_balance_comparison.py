import math
from datetime import UTC, date, datetime
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.balance import FactorBalance, Fit, Gap, Thresholds, balance_of, compare
from assistant.case.changes import added, apply
from assistant.case.file import CaseFile
from assistant.case.records import Capacity, Consult, SourceDocument, TaskLoad
from assistant.case.words import AnswerState, CapacitySource, LoadSource
from assistant.content.library import Library
from assistant.content.model import Factor, PolicyValue
from assistant.problem import OutOfScope

THRESHOLDS = Thresholds(margin=0.1, ample=0.7, underload=0.4)
IDS = count()


def factor(id_: str, **values: Any) -> Factor:
    """A factor in kg, unless told otherwise."""
    base = {"title": id_, "plain": id_, "group": "Lichaam", "unit": "kg", "top": 40, "step": 1}
    shape = {"disbalance": "motorisch", "privacy": "work"}
    return Factor.model_validate({"id": id_} | base | shape | values)


FACTORS = {
    "tillen": factor("tillen", timed=True),
    "klimmen": factor("klimmen"),
    "eigen_inbreng": factor("eigen_inbreng", unit="", top=4, underload=True),
}


def load(
    task: str,
    intensity: float | None,
    minutes: float | None = None,
    days: float | None = None,
    on: str = "tillen",
    source: LoadSource = LoadSource.WORKER,
) -> TaskLoad:
    """What one task asks on a factor."""
    return TaskLoad(
        id=f"load{next(IDS)}",
        case_id="case",
        consult_id="consult",
        task_id=task,
        factor=on,
        intensity=intensity,
        minutes=minutes,
        days=days,
        source=source,
    )


def carries(
    limit: float | None, minutes: float | None = None, on: str = "tillen", **values: Any
) -> Capacity:
    """What the person can carry on a factor."""
    state = values.pop("state", AnswerState.ANSWERED)
    return Capacity(
        id=f"capacity{next(IDS)}",
        case_id="case",
        consult_id="consult",
        factor=on,
        state=state,
        limit=limit,
        minutes=minutes,
        **values,
    )


def balance(loads: list[TaskLoad], *capacity: Capacity, **documents: SourceDocument) -> Any:
    """All balances of these loads and capacities."""
    return compare(loads, capacity, FACTORS, THRESHOLDS, documents)


def one(loads: list[TaskLoad], *capacity: Capacity, **documents: SourceDocument) -> FactorBalance:
    """The one balance of these loads and capacities."""
    (found,) = balance(loads, *capacity, **documents)
    assert isinstance(found, FactorBalance)
    return found


@pytest.mark.requirement("000-R17")
@pytest.mark.requirement("001-R10")
@pytest.mark.requirement("001-R15")
@pytest.mark.requirement("003-R01")
@pytest.mark.requirement("002-R14")
@pytest.mark.parametrize(
    ("asked", "outcome"),
    [
        (0, Fit.AMPLE),
        (7, Fit.AMPLE),
        (7.01, Fit.FITS),
        (8.99, Fit.FITS),
        (9, Fit.EDGE),
        (11, Fit.EDGE),
        (11.01, Fit.OVER),
    ],
)
def test_outcomes_change_at_the_thresholds(asked: float, outcome: Fit) -> None:
    """At a capacity of 10 kg the outcome changes at 7, 9 and 11 kg, both sides of each."""
    assert outcome is one([load("lossen", asked)], carries(10)).outcome


def test_the_standard_packs_stand_behind_tasks_and_capacity_alone() -> None:
    """With tasks and capacity only, the factors and the policy are those of the packs: 12 of 10."""
    (found,) = compare([load("lossen", 12)], [carries(10)])

    assert ("kg", Fit.OVER, -2, ("lossen",)) == (
        found.unit,
        found.outcome,
        found.margin,
        found.tasks,
    )


@pytest.mark.parametrize("amount", [-0.1, math.inf, math.nan])
def test_an_amount_that_cannot_be_is_refused(amount: float) -> None:
    """Below zero, endless or no number is refused with a sentence, as a load and as a capacity."""
    for loads, capacity in (
        ([load("lossen", amount)], carries(10)),
        ([load("lossen", 5, amount)], carries(10)),
        ([load("lossen", 5, 60, amount)], carries(10)),
        ([load("lossen", 5)], carries(amount)),
        ([load("lossen", 5)], carries(10, amount)),
    ):
        with pytest.raises(OutOfScope, match="getallen vanaf 0"):
            balance(loads, capacity)


def test_nothing_asked_of_someone_who_carries_nothing_fits() -> None:
    """A load of zero fits a capacity of zero, and anything more is too much."""
    assert Fit.AMPLE is one([load("lossen", 0)], carries(0)).outcome
    assert Fit.OVER is one([load("lossen", 0.5)], carries(0)).outcome


def test_margin_is_in_the_unit_of_the_factor() -> None:
    """16 kg can be carried and 24 kg is asked: the margin is -8 kg, half of the capacity."""
    found = one([load("lossen", 24)], carries(16))

    assert (-8, "kg", "intensity", -0.5) == (
        found.margin,
        found.unit,
        found.binds,
        found.relative,
    )


def test_margin_is_in_minutes_when_time_binds() -> None:
    """10 kg may be lifted for an hour a day; 40 and 50 minutes together leave -30 minutes."""
    found = one([load("lossen", 5, 40), load("vullen", 4, 50)], carries(10, 60))

    assert Fit.OVER is found.outcome
    assert (-30, "minuten per dag", "minutes") == (found.margin, found.unit, found.binds)
    assert ("vullen", "lossen") == found.tasks


def test_minutes_mean_nothing_for_a_factor_without_time() -> None:
    """A factor that is not timed is judged on how heavy it is alone."""
    found = one([load("dak", 2, 400, on="klimmen")], carries(5, 10, on="klimmen"))

    assert (Fit.AMPLE, None) == (found.outcome, found.minutes_limit)


@pytest.mark.requirement("002-R13")
def test_peak_and_time_come_from_all_tasks() -> None:
    """The peak is the heaviest task; minutes add up over tasks, a day and a week."""
    found = one([load("lossen", 20, 30, 3), load("vullen", 8, 60, 5)], carries(25, 120))

    assert (20, 90, 390) == (found.peak, found.minutes_day, found.minutes_week)


def test_the_task_at_the_peak_causes_it() -> None:
    """When weight decides, the tasks that reach the peak are named."""
    found = one([load("lossen", 20), load("vullen", 8), load("laden", 20)], carries(12))

    assert ("lossen", "laden") == found.tasks


def test_asking_too_little_is_an_outcome() -> None:
    """For a factor that can ask too little, below 0.4 of the capacity is onderbelasting."""
    under = one([load("balie", 1.1, on="eigen_inbreng")], carries(3, on="eigen_inbreng"))
    enough = one([load("balie", 1.2, on="eigen_inbreng")], carries(3, on="eigen_inbreng"))

    assert (Fit.UNDER, True) == (under.outcome, under.is_bottleneck)
    assert Fit.AMPLE is enough.outcome


def test_lifting_little_is_no_underload() -> None:
    """A factor that cannot ask too little is never onderbelasting."""
    assert Fit.AMPLE is one([load("lossen", 0.1)], carries(25)).outcome


@pytest.mark.requirement("000-R16")
@pytest.mark.parametrize(
    ("loads", "capacity", "gap"),
    [
        ([], [carries(10)], Gap.NO_LOAD),
        ([load("lossen", 5)], [], Gap.NOT_ASKED),
        ([load("lossen", 5)], [carries(None, state=AnswerState.UNANSWERED)], Gap.NOT_ASKED),
        ([load("lossen", 5)], [carries(10, state=AnswerState.UNKNOWN)], Gap.NOT_KNOWN),
        ([load("lossen", 5)], [carries(10, state=AnswerState.REFUSED)], Gap.REFUSED),
        ([load("lossen", 5)], [carries(None)], Gap.NOT_ASKED),
        ([load("lossen", None)], [carries(10)], Gap.LOAD_OPEN),
        ([load("lossen", 5), load("vullen", None)], [carries(10)], Gap.LOAD_OPEN),
        ([load("lossen", 5)], [carries(10, 60)], Gap.LOAD_OPEN),
    ],
)
def test_what_is_not_known_is_unknown(
    loads: list[TaskLoad], capacity: list[Capacity], gap: Gap
) -> None:
    """Without a load, a capacity or one of their figures the outcome is onbekend, and says why."""
    found = one(loads, *capacity)

    assert (Fit.UNKNOWN, gap, None, False) == (
        found.outcome,
        found.gap,
        found.margin,
        found.is_bottleneck,
    )


def test_an_overload_stays_one_when_something_is_open() -> None:
    """What is still open can only add load, so an overschrijding is certain already."""
    found = one([load("lossen", 20), load("vullen", None)], carries(12, 60))

    assert (Fit.OVER, Gap.NONE, -8) == (found.outcome, found.gap, found.margin)


def test_time_alone_can_be_compared() -> None:
    """A capacity in minutes only is compared with the minutes asked."""
    found = one([load("lossen", None, 50)], carries(None, 60))

    assert (Fit.FITS, 10) == (found.outcome, found.margin)


def test_a_task_that_asks_nothing_takes_no_time() -> None:
    """Minutes at intensity zero do not count, so it does not matter that they are not known."""
    assert 0 == one([load("balie", 0, 300)], carries(10, 60)).minutes_day
    assert Gap.NONE is one([load("balie", 0), load("lossen", 5, 30)], carries(10, 60)).gap


def test_the_last_word_about_a_factor_counts() -> None:
    """Of two capacities for one factor the later one is compared."""
    assert 8 == one([load("lossen", 5)], carries(20), carries(8)).limit


def test_worst_first_and_unknown_last() -> None:
    """Balances are ordered by relative margin, onbekend after everything else."""
    found = balance(
        [load("a", 20), load("b", 9, on="klimmen"), load("c", 2, on="eigen_inbreng")],
        carries(12),
        carries(10, on="klimmen"),
    )

    assert ["tillen", "klimmen", "eigen_inbreng"] == [item.factor.id for item in found]
    assert [Fit.OVER, Fit.EDGE, Fit.UNKNOWN] == [item.outcome for item in found]


def test_little_time_is_no_underload() -> None:
    """Ten minutes of the sixty somebody can do it is ruim passend, not onderbelasting."""
    assert Fit.AMPLE is one([load("lossen", 5, 10)], carries(10, 60)).outcome


@pytest.mark.parametrize("loads", [[], [load("lossen", 5)]])
def test_time_nobody_spoke_of_is_not_known(loads: list[TaskLoad]) -> None:
    """Without a task, or with one whose time is open, the time is unknown, not none."""
    found = one(loads, carries(10))

    assert (None, None) == (found.minutes_day, found.minutes_week)


def test_what_nobody_vouches_for_is_provisional() -> None:
    """An outcome of which nothing else is said is voorlopig."""
    assert FactorBalance(factor=FACTORS["tillen"], outcome=Fit.FITS).provisional


def physician(**values: Any) -> SourceDocument:
    """A physician's document with author and date, unless told otherwise."""
    whole = {"author": "B. Arts", "by_physician": True, "dated": date(2026, 9, 1)}
    return SourceDocument(id="fml", case_id="case", **(whole | values))


@pytest.mark.requirement("002-R15")
@pytest.mark.parametrize(
    ("source", "document", "provisional"),
    [
        (CapacitySource.WORKER, physician(), True),
        (CapacitySource.PHYSICIAN, physician(), False),
        (CapacitySource.PHYSICIAN, physician(author=" "), True),
        (CapacitySource.PHYSICIAN, physician(dated=None), True),
        (CapacitySource.PHYSICIAN, physician(by_physician=False), True),
    ],
)
def test_provisional_without_a_physicians_document(
    *, source: CapacitySource, document: SourceDocument, provisional: bool
) -> None:
    """Only a physician's document with author and date makes an outcome more than voorlopig."""
    capacity = carries(10, source=source, dated=date(2026, 10, 1), document_id="fml")
    found = one([load("lossen", 5)], capacity, fml=document)

    assert provisional is found.provisional
    assert (source, date(2026, 10, 1)) == (found.capacity_source, found.capacity_dated)


def test_the_source_of_the_peak_is_named() -> None:
    """Where the heaviest load was measured, the balance says so."""
    found = one([load("a", 5), load("b", 9, source=LoadSource.MEASURED)], carries(12))

    assert LoadSource.MEASURED is found.load_source


AMOUNTS = st.floats(0, 60, allow_nan=False)
LOADS = st.lists(
    st.builds(load, st.just("taak"), AMOUNTS, st.none() | AMOUNTS, st.none() | st.just(5.0)),
    min_size=1,
    max_size=6,
)
CAPACITY = st.builds(carries, AMOUNTS, st.none() | AMOUNTS)
BETTER_FIRST = (Fit.AMPLE, Fit.FITS, Fit.EDGE, Fit.OVER)


def rank(found: FactorBalance) -> int | None:
    """How bad an outcome is; onbekend has no rank."""
    return None if found.outcome is Fit.UNKNOWN else BETTER_FIRST.index(found.outcome)


@given(LOADS, CAPACITY, AMOUNTS, AMOUNTS)
def test_more_load_never_improves_a_balance(
    loads: list[TaskLoad], capacity: Capacity, intensity: float, minutes: float
) -> None:
    """One more task, however light, never turns an outcome into a better one."""
    before = one(loads, capacity)
    after = one([*loads, load("erbij", intensity, minutes, 5)], capacity)

    if rank(before) is not None:
        assert rank(after) is not None
        assert (rank(after) or 0) >= (rank(before) or 0)


@given(LOADS, st.none() | AMOUNTS)
def test_adding_a_task_never_lowers_a_peak(loads: list[TaskLoad], intensity: float | None) -> None:
    """The peak, and the minutes, with one more task are at least what they were."""
    before = one(loads, carries(10))
    after = one([*loads, load("erbij", intensity, 10, 5)], carries(10))

    assert (after.peak or 0) >= (before.peak or 0)
    assert (after.minutes_day or 0) >= (before.minutes_day or 0)


@given(LOADS, CAPACITY, st.randoms(use_true_random=False))
def test_the_order_of_tasks_does_not_matter(
    loads: list[TaskLoad], capacity: Capacity, random: Any
) -> None:
    """The same tasks in another order give the same outcome, margin and time."""
    other = list(loads)
    random.shuffle(other)
    first, second = one(loads, capacity), one(other, capacity)

    assert (first.outcome, first.margin, first.minutes_day, first.minutes_week) == (
        second.outcome,
        second.margin,
        second.minutes_day,
        second.minutes_week,
    )


def test_the_percentages_of_the_policy_are_parts_of_the_capacity() -> None:
    """10, 70 and 40 per cent are 0.1, 0.7 and 0.4 of what the person can carry."""
    assert THRESHOLDS == Thresholds.from_library(library_of(margin=10, ample=70, underload=40))


def library_of(**policy: float) -> Library:
    """The factors of this file with these percentages."""
    values = {
        f"balance_{name}": PolicyValue(
            id=f"balance_{name}", title="", value=value, unit="procent", basis="keuze"
        )
        for name, value in policy.items()
    }
    return Library((), {"factor": dict(FACTORS), "policy": dict(values)})


def test_the_balance_of_a_consult_takes_its_own_loads_unless_told_otherwise() -> None:
    """A consult with 20 kg against 12 is over; with other loads it is those that count."""
    mine = Consult(id="consult", case_id="case")
    records = (mine, load("lossen", 20), carries(12))
    now = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    consult = CaseFile(apply({}, tuple(added(each, now) for each in records))).consult("consult")
    library = library_of(margin=10, ample=70, underload=40)

    assert [Fit.OVER] == [each.outcome for each in balance_of(consult, library)]
    lighter = balance_of(consult, library, [load("lossen", 6)])
    assert [Fit.AMPLE] == [each.outcome for each in lighter]
