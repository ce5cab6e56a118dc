from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.planning.poortwachter import (
    METHOD,
    NOTE,
    SOURCE,
    VERSION,
    Phase,
    Rule,
    phase_of,
    timeline,
)
from assistant.problem import OutOfScope, Problem

FIRST = date(2026, 1, 5)
"""A Monday."""


def day(offset: int) -> date:
    return FIRST + timedelta(days=offset)


@pytest.mark.parametrize(
    ("rule", "week", "expected"),
    [
        (Rule.IVA_FROM, 3, date(2026, 1, 26)),
        (Rule.PROBLEM_ANALYSIS, 6, date(2026, 2, 16)),
        (Rule.PLAN, 8, date(2026, 3, 2)),
        (Rule.REPORT_42, 42, date(2026, 10, 26)),
        (Rule.UWV_LETTER, 44, date(2026, 11, 9)),
        (Rule.FIRST_YEAR, 52, date(2027, 1, 4)),
        (Rule.TRACK_2, 58, date(2027, 2, 15)),
        (Rule.IVA_UNTIL, 68, date(2027, 4, 26)),
        (Rule.WIA_NOTICE, 89, date(2027, 9, 20)),
        (Rule.FINAL_REPORT, 91, date(2027, 10, 4)),
        (Rule.WIA_APPLICATION, 93, date(2027, 10, 18)),
        (Rule.WAGE_SANCTION, 98, date(2027, 11, 22)),
        (Rule.END, 104, date(2028, 1, 3)),
    ],
)
def test_each_moment_of_an_uninterrupted_absence(rule: Rule, week: int, expected: date) -> None:
    """Absence from 5 January 2026: offsets 21 to 728 days (domain dossier 5.1), by calendar."""
    (moment,) = [m for m in timeline(FIRST) if m.rule is rule]

    assert (week, expected) == (moment.week, moment.date)


def test_moments_come_in_order_and_name_their_article() -> None:
    """Thirteen moments, earliest first, each with where it stands."""
    found = timeline(FIRST)

    assert 13 == len(found)
    assert sorted(m.date for m in found) == [m.date for m in found]
    assert all(m.article for m in found)


def test_the_report_of_week_42_is_on_the_first_day_after_42_weeks() -> None:
    """ZW art. 38: at the latest on the first day after 42 full weeks, which is in week 43."""
    calendar = timeline(FIRST)
    (report,) = [m for m in calendar if m.rule is Rule.REPORT_42]

    assert "ZW art. 38" == report.article
    assert 43 == calendar.week_of(report.date)
    assert 42 == calendar.week_of(report.date - timedelta(days=1))


def test_each_moment_names_its_article() -> None:
    """The articles of domain dossier 5.1."""
    assert {
        Rule.IVA_FROM: "WIA art. 23",
        Rule.PROBLEM_ANALYSIS: "Regeling procesgang art. 2",
        Rule.PLAN: "Regeling procesgang art. 4",
        Rule.REPORT_42: "ZW art. 38",
        Rule.FIRST_YEAR: "Regeling procesgang art. 4; beleidsregels poortwachter",
        Rule.IVA_UNTIL: "WIA art. 23",
        Rule.WIA_NOTICE: "WIA art. 64 lid 2",
        Rule.FINAL_REPORT: "WIA art. 25 lid 3",
        Rule.WIA_APPLICATION: "WIA art. 64 lid 3",
        Rule.WAGE_SANCTION: "WIA art. 25 lid 9 en 10",
        Rule.END: "WIA art. 23; BW 7:629",
    } == {m.rule: m.article for m in timeline(FIRST) if m.statutory}


def test_a_moment_never_falls_in_a_gap() -> None:
    """A gap that begins on the day of a moment moves that moment behind it."""
    calendar = timeline(FIRST, [(day(42), day(48))])
    (moment,) = [m for m in calendar if m.rule is Rule.PROBLEM_ANALYSIS]

    assert (day(49), day(49)) == (moment.date, calendar.start_of_week(7))


def test_practice_is_marked_as_unverified() -> None:
    """What no law sets is practice and marked so; statutory moments are not."""
    marked = {m.rule for m in timeline(FIRST) if m.unverified}

    assert {Rule.UWV_LETTER, Rule.TRACK_2} == marked
    assert marked == {m.rule for m in timeline(FIRST) if not m.statutory}


def test_a_leap_day_counts() -> None:
    """From 1 February 2024 week 6 ends after 29 February: 14 March."""
    (moment,) = [m for m in timeline(date(2024, 2, 1)) if m.rule is Rule.PROBLEM_ANALYSIS]

    assert date(2024, 3, 14) == moment.date


@pytest.mark.requirement("000-R02")
@pytest.mark.parametrize(
    ("offset", "week"), [(-1, None), (0, 1), (6, 1), (7, 2), (83, 12), (84, 13), (728, 105)]
)
def test_week_of_a_day(offset: int, week: int | None) -> None:
    """The first seven days are week 1; day 84 starts week 13; before it there is no week."""
    assert week == timeline(FIRST).week_of(day(offset))


def test_a_short_gap_moves_what_comes_later() -> None:
    """Three weeks back at work after four weeks: later moments three weeks later, earlier not."""
    calendar = timeline(FIRST, [(day(28), day(48))])
    dates = {m.rule: m.date for m in calendar}

    assert day(21) == dates[Rule.IVA_FROM]
    assert day(42 + 21) == dates[Rule.PROBLEM_ANALYSIS]
    assert day(728 + 21) == dates[Rule.END]
    assert (4, None, None, 5) == tuple(calendar.week_of(day(offset)) for offset in (27, 28, 48, 49))


def test_short_gaps_add_up() -> None:
    """Two gaps of 27 days move the end by 54 days (BW 7:629, WIA art. 23)."""
    calendar = timeline(FIRST, [(day(100), day(126)), (day(10), day(36))])

    assert day(728 + 54) == calendar.moments[-1].date
    assert FIRST == calendar.first_day


def test_four_weeks_start_a_new_case() -> None:
    """27 days are added together; 28 days start counting anew on the day after."""
    short = timeline(FIRST, [(day(10), day(36))])
    long = timeline(FIRST, [(day(10), day(37))])

    assert (FIRST, day(38)) == (short.first_day, long.first_day)
    assert timeline(day(38)).moments == long.moments
    assert () == long.interruptions
    assert None is long.week_of(day(5))


def test_a_short_gap_before_a_new_case_no_longer_counts() -> None:
    """A gap before a four-week gap does not move the new case."""
    calendar = timeline(FIRST, [(day(5), day(10)), (day(20), day(60))])

    assert timeline(day(61)).moments == calendar.moments


@pytest.mark.parametrize(
    "gaps",
    [
        [(day(10), day(9))],
        [(day(0), day(5))],
        [(day(-3), day(5))],
        [(day(10), day(15)), (day(14), day(20))],
        [(day(10), day(15)), (day(16), day(20))],
    ],
)
def test_gaps_that_cannot_be_are_refused(gaps: list[tuple[date, date]]) -> None:
    """A gap backwards, before the absence, overlapping or touching another is refused."""
    with pytest.raises(Problem, match="kloppen niet"):
        timeline(FIRST, gaps)


def test_gaps_with_one_day_of_absence_between_them_are_two() -> None:
    """One day of absence between two gaps is enough."""
    calendar = timeline(FIRST, [(day(10), day(15)), (day(17), day(20))])

    assert 10 == len([o for o in range(21) if calendar.week_of(day(o)) is None])


@given(st.lists(st.tuples(st.integers(1, 60), st.integers(1, 27)), max_size=8), st.integers(1, 110))
def test_a_week_starts_on_a_day_of_that_week(blocks: list[tuple[int, int]], week: int) -> None:
    """However often interrupted, a week starts in itself and the day before is not in it."""
    gaps, at = [], 0
    for sick, well in blocks:
        gaps.append((day(at + sick), day(at + sick + well - 1)))
        at += sick + well
    calendar = timeline(FIRST, gaps)
    start = calendar.start_of_week(week)

    assert week == calendar.week_of(start)
    assert week != calendar.week_of(start - timedelta(days=1))
    assert sorted(m.date for m in calendar) == [m.date for m in calendar]
    for moment in calendar:
        assert moment.week + 1 == calendar.week_of(moment.date)


@pytest.mark.requirement("000-R02")
@pytest.mark.parametrize(
    ("week", "phase"),
    [
        (None, Phase.BEFORE),
        (1, Phase.FIRST_WEEKS),
        (9, Phase.FIRST_WEEKS),
        (10, Phase.THIRD_MONTH),
        (12, Phase.THIRD_MONTH),
        (13, Phase.WEEK_13),
        (25, Phase.WEEK_13),
        (26, Phase.WEEK_26),
        (41, Phase.WEEK_26),
        (42, Phase.WEEK_42),
        (51, Phase.WEEK_42),
        (52, Phase.WEEK_52),
        (104, Phase.WEEK_52),
    ],
)
def test_phases_of_absence(week: int | None, phase: Phase) -> None:
    """Before, first weeks, third month, and from weeks 13, 26, 42 and 52 on."""
    assert phase is phase_of(week)


def test_week_zero_does_not_exist() -> None:
    """A week below 1 is an error of ours."""
    with pytest.raises(ValueError, match="1 or more"):
        phase_of(0)


def test_a_calendar_says_where_it_comes_from() -> None:
    """Method, version and source travel with it, and the advice to check it."""
    calendar = timeline(FIRST)

    assert (METHOD, VERSION, SOURCE, NOTE) == (
        calendar.method,
        calendar.version,
        calendar.source,
        calendar.note,
    )


def test_a_calendar_ends_before_the_last_year_that_can_be_written() -> None:
    """Absence from the last day of 9989 is reckoned; a day later, or a gap until then, is not."""
    assert date(9989, 12, 31) == timeline(date(9989, 12, 31)).first_day
    for first, gaps in (
        (date(9990, 1, 1), ()),
        (date(9989, 1, 1), ((date(9989, 12, 1), date(9990, 1, 1)),)),
    ):
        with pytest.raises(OutOfScope, match="te ver weg"):
            timeline(first, gaps)
