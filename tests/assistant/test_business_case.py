"""The business case: the example of its source to the euro, ranges, and what it may not claim."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.advice.business_case import (
    LEFT_OUT,
    MOMENT,
    PARAMETERS,
    THIN,
    Item,
    Span,
    business_case,
)
from assistant.problem import OutOfScope


def exactly(value: float) -> Span:
    """A known number."""
    return Span(value, value)


EXAMPLE = {
    Item.DAY_WAGE: exactly(176),
    Item.FALL: exactly(30),
    Item.SHARE: exactly(100),
    Item.REPLACEMENT: exactly(200),
}
"""The example of ICE ca. 2020, section 4.2, for somebody whose work can be adjusted at once."""


@pytest.mark.requirement("002-R60")
@pytest.mark.parametrize(
    ("day_wage", "share", "euros"),
    [(176, 100, 9152), (120, 100, 6240), (90, 100, 4680), (176, 56, 5125), (120, 56, 3494)],
)
def test_the_wages_of_the_source(day_wage: float, share: float, euros: int) -> None:
    """The five amounts of ICE ca. 2020, section 4.2, come out to the euro."""
    values = EXAMPLE | {Item.DAY_WAGE: exactly(day_wage), Item.SHARE: exactly(share)}

    assert euros == round(business_case(values).work.low)


@pytest.mark.requirement("002-R60")
def test_the_replacement_of_the_source() -> None:
    """200 euro a day and 30 points over seven months give 9100 euro (ICE ca. 2020)."""
    assert 9100 == pytest.approx(business_case(EXAMPLE).replacement.low)


def test_absence_is_wage_replacement_and_later_risk() -> None:
    """Two months of whole absence at 100 + 50 a day and 500 later cost 2 x 260/12 x 150 + 500."""
    values = {
        Item.DAY_WAGE: exactly(100),
        Item.REPLACEMENT: exactly(50),
        Item.ABSENT_MONTHS: exactly(2),
        Item.ABSENT_PART: exactly(100),
        Item.LATER: exactly(500),
    }

    assert 7000 == pytest.approx(business_case(values).absence.low)


def test_what_is_left_runs_from_worst_to_best() -> None:
    """The least saving stands against the highest costs, and the most against the lowest."""
    case = business_case({Item.MEASURES: Span(500, 4000)})

    assert case.work.low + case.replacement.low - 5440 == case.net.low
    assert case.work.high + case.replacement.high - 1500 == case.net.high


def test_the_outcome_is_a_range() -> None:
    """With the standard values nothing comes out as one number."""
    case = business_case()

    assert all(
        span.low < span.high
        for span in (case.absence, case.work, case.replacement, case.measures, case.net)
    )


def test_measures_can_cost_more_than_they_bring() -> None:
    """A fall of 0 points leaves nothing but the costs."""
    assert -1440 == business_case({Item.FALL: exactly(0)}).net.low


@pytest.mark.parametrize("value", [-0.01, 100.01, float("nan"), float("inf")])
def test_a_share_lies_between_nothing_and_all(value: float) -> None:
    """A percentage outside 0-100 is refused."""
    with pytest.raises(OutOfScope, match="Bij welk deel"):
        business_case({Item.SHARE: Span(0, value) if value > 0 else Span(value, 0)})


def test_a_range_the_wrong_way_round_is_refused() -> None:
    """A lowest above its highest is not swapped in silence."""
    with pytest.raises(OutOfScope, match="Wissel"):
        business_case({Item.RESEARCH: Span(2000, 1000)})


@given(st.sampled_from(sorted(PARAMETERS)), st.floats(0, 1))
def test_every_span_runs_from_low_to_high(item: Item, part: float) -> None:
    """Whatever is filled in, no outcome has a lowest above its highest."""
    case = business_case({item: exactly(part * PARAMETERS[item].most)})

    assert all(
        span.low <= span.high
        for span in (case.absence, case.work, case.replacement, case.measures, case.net)
    )


@pytest.mark.requirement("000-R25")
def test_absence_wage_value_and_later_risk_have_their_place() -> None:
    """Absence, the wage value of work and later risk are each in the sum."""
    more = business_case({Item.LATER: exactly(1000)})
    less = business_case()

    assert 1000 == pytest.approx(more.absence.low - less.absence.low)
    assert less.work.high > 0


@pytest.mark.requirement("002-R71")
def test_every_standard_says_where_it_comes_from() -> None:
    """Each number has a source, and the fall says that percent or points is not settled."""
    assert [] == [item for item, parameter in PARAMETERS.items() if not parameter.source]
    assert "procenten of procentpunten" in PARAMETERS[Item.FALL].note


@pytest.mark.requirement("002-R67", "002-R68")
def test_it_promises_nothing() -> None:
    """The texts say that the evidence is thin and that an earlier start gave no larger fall."""
    assert "bewijs is dun" in THIN
    assert "geen grotere daling" in MOMENT
    assert "sanctie" in LEFT_OUT
