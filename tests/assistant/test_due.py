"""What asks for attention on a day, of one case."""

from datetime import date, timedelta

import pytest

from assistant.case.lists import DueWindows
from assistant.case.records import Action, Consent
from assistant.case.words import ConsentScope, ConsentState, Progress, Side
from assistant.planning.due import due, windows
from assistant.planning.moments import MomentKind
from assistant.planning.poortwachter import timeline
from tests.assistant.test_moments import TALK, case, library

CALL = TALK + timedelta(days=14)


def kinds(*records: Action | Consent, today: date = CALL, **fields: object) -> list[str]:
    """The kinds that are due in the week from a day on."""
    until = today + timedelta(days=6)
    return [moment.kind for moment in due(case(*records, **fields), library(), today, until)]


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (CALL - timedelta(days=7), []),
        (CALL - timedelta(days=6), ["call"]),
        (CALL, ["call"]),
        (CALL + timedelta(weeks=13), ["call"]),
        (CALL + timedelta(weeks=13, days=1), []),
    ],
)
def test_from_six_days_ahead_to_a_quarter_back(today: date, expected: list[str]) -> None:
    """A moment shows in its week, stays a quarter, and then is past."""
    assert expected == kinds(today=today)


@pytest.mark.requirement("000-R03")
def test_the_law_is_announced_in_its_week() -> None:
    """The probleemanalyse after six weeks is announced from six days before; then it is past."""
    first = TALK + timedelta(days=1)
    analysis = next(each.date for each in timeline(first) if each.week == 6)
    for days, announced in ((-7, False), (-6, True), (0, True), (1, False)):
        found = kinds(today=analysis + timedelta(days), first_sick_day=first)
        assert announced == (MomentKind.STATUTORY in found), days


@pytest.mark.parametrize(
    ("kind", "side", "days", "status", "expected"),
    [
        ("", Side.AD, 0, Progress.AGREED, []),
        ("", Side.AD, 1, Progress.AGREED, ["call"]),
        ("", Side.WORKER, 0, Progress.AGREED, ["call"]),
        ("", Side.AD, 0, Progress.STOPPED, ["call"]),
        ("call", Side.AD, 3, Progress.AGREED, []),
    ],
)
def test_an_action_says_it_already(
    kind: str, side: Side, days: int, status: Progress, expected: list[str]
) -> None:
    """An open action of the AD for that day, or of that kind, is the same thing."""
    action = Action(
        id="x",
        case_id="case",
        consult_id="c",
        kind=kind,
        side=side,
        due=CALL + timedelta(days=days),
        status=status,
    )
    assert expected == kinds(action)


@pytest.mark.parametrize(
    ("state", "closed", "expected"),
    [
        (ConsentState.GIVEN, None, ["planned"]),
        (ConsentState.REFUSED, None, []),
        (ConsentState.GIVEN, TALK - timedelta(days=20), []),
    ],
)
def test_a_planned_talk_is_announced(
    state: ConsentState, closed: date | None, expected: list[str]
) -> None:
    """A consult in the days to come stands there, unless the worker stopped or the case closed."""
    said = Consent(id="p", case_id="case", scope=ConsentScope.PARTICIPATE, state=state)
    assert expected == kinds(said, today=TALK - timedelta(days=3), closed=closed)


@pytest.mark.parametrize(("days_ahead", "expected"), [(0, []), (1, ["planned"]), (6, ["planned"])])
def test_a_talk_is_planned_from_tomorrow_to_the_last_day(
    days_ahead: int, expected: list[str]
) -> None:
    """A talk of today is held, not planned; one on the last day of the week is still announced."""
    assert expected == kinds(today=TALK - timedelta(days=days_ahead))


def test_of_contacts_gone_by_the_last_is_left() -> None:
    """With weeks 13, 14 and 15 all gone by, only the contact of week 15 asks for attention."""
    packs = library(contact_week_1=13, contact_week_2=14, contact_week_3=15)
    sick = TALK + timedelta(days=1)
    today = sick + timedelta(weeks=15)

    found = due(case(first_sick_day=sick), packs, today, today + timedelta(days=6))

    said = [each.text for each in found if each.kind is MomentKind.CONTACT]
    assert ["Contact rond week 15"] == said


def test_the_days_between_which_something_makes_a_moment_due() -> None:
    """A quarter back and six days on from 23-11-2026, less the term of each moment.

    The law has moments after 3 to 104 weeks and a day; 14 days; 3 years and a day.
    """
    expected = DueWindows(
        sick=(date(2024, 11, 25), date(2026, 11, 8)),
        talked=(date(2026, 8, 10), date(2026, 11, 15)),
        repeated=(date(2023, 8, 24), date(2023, 11, 30)),
        agreed=(date(2026, 8, 24), date(2026, 11, 29)),
        planned=(date(2026, 11, 24), date(2026, 11, 29)),
    )

    assert expected == windows(library(), date(2026, 11, 23), date(2026, 11, 29))


def test_contact_before_and_after_the_moments_of_the_law_counts_too() -> None:
    """Contact in week 2 is one week after the first sick day, in week 104 it is 103 weeks after.

    A quarter back of 23-11-2026 less 103 weeks, and 29-11-2026 less one week.
    """
    packs = library(contact_week_1=2, contact_week_2=26, contact_week_3=104)
    found = windows(packs, date(2026, 11, 23), date(2026, 11, 29))

    assert (date(2026, 8, 24) - timedelta(weeks=103), date(2026, 11, 22)) == found.sick
