"""What asks for attention on a day, of one case."""

from datetime import date, timedelta

import pytest

from assistant.case.records import Action, Consent
from assistant.case.words import ConsentScope, ConsentState, Progress, Side
from assistant.planning.due import LOOK_BACK, due
from assistant.planning.moments import MomentKind
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
        (CALL + LOOK_BACK, ["call"]),
        (CALL + LOOK_BACK + timedelta(days=1), []),
    ],
)
def test_from_six_days_ahead_to_a_quarter_back(today: date, expected: list[str]) -> None:
    """A moment shows in its week, stays a quarter, and then is past."""
    assert expected == kinds(today=today)


def test_the_law_asks_the_employer() -> None:
    """The moments of the law are not among what asks for the AD's attention."""
    first = TALK + timedelta(days=1)
    week_6 = first + timedelta(days=42)
    assert MomentKind.STATUTORY not in kinds(today=week_6, first_sick_day=first)


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
