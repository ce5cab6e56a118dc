from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from assistant.case.file import CaseFile
from assistant.case.records import (
    Action,
    Answer,
    Assignment,
    Case,
    Consent,
    Consult,
    Record,
    Worker,
    kind_of,
)
from assistant.case.words import (
    AnswerState,
    ConsentScope,
    ConsentState,
    Progress,
    Timing,
    WorkContext,
)
from assistant.content.library import Library
from assistant.content.model import PolicyValue
from assistant.planning.moments import DueMoment, MomentKind, moments, years_later

TALK = date(2026, 3, 2)
VALUES = {
    "contact_week_1": 13,
    "contact_week_2": 26,
    "contact_week_3": 42,
    "follow_up_days": 14,
    "repeat_years": 3,
}


def library(**changed: float) -> Library:
    return Library(
        packs=(),
        tables={
            "policy": {
                id_: PolicyValue(id=id_, title="", value=value, unit="", basis="bron")
                for id_, value in {**VALUES, **changed}.items()
            }
        },
    )


def case(*records: Record, day: date | None = TALK, **fields: Any) -> CaseFile:
    assignment = {k: fields.pop(k) for k in ("first_sick_day", "timing") if k in fields}
    rows: dict[str, dict[str, Record]] = {}
    for record in (
        Worker(id="w"),
        Case(id="case", worker_id="w", **fields),
        Assignment(id="a", case_id="case", **assignment),
        Consult(id="c", case_id="case", day=day, opened_at=datetime(2026, 3, 2, tzinfo=UTC)),
        *records,
    ):
        rows.setdefault(kind_of(type(record)), {})[record.id] = record
    return CaseFile(rows)


def answer(question: str, value: str, state: AnswerState = AnswerState.ANSWERED) -> Answer:
    return Answer(
        id=question, case_id="case", consult_id="c", question=question, state=state, value=value
    )


def days(found: tuple[DueMoment, ...], kind: MomentKind) -> list[date]:
    return [moment.day for moment in found if moment.kind is kind]


@pytest.mark.requirement("001-R48")
def test_a_call_after_two_weeks() -> None:
    """T-001-4: without an agreed day the AD calls back after two weeks, which is policy."""
    assert [date(2026, 3, 16)] == days(moments(case(), library()), MomentKind.CALL)
    assert [date(2026, 3, 9)] == days(moments(case(), library(follow_up_days=7)), MomentKind.CALL)


@pytest.mark.requirement("000-R39")
def test_an_agreed_follow_up_takes_the_place_of_the_call() -> None:
    """The agreed day is due; nobody calls besides."""
    found = moments(case(answer("vervolgdatum", "2026-04-13")), library())

    assert [date(2026, 4, 13)] == days(found, MomentKind.FOLLOW_UP)
    assert [] == days(found, MomentKind.CALL)


@pytest.mark.parametrize("state", [AnswerState.NOT_APPLICABLE, AnswerState.REFUSED])
def test_a_worker_may_want_no_follow_up(state: AnswerState) -> None:
    """Who wants no contact is not called."""
    found = moments(case(answer("vervolgdatum", "", state)), library())

    assert [] == days(found, MomentKind.CALL) + days(found, MomentKind.FOLLOW_UP)


@pytest.mark.requirement("001-R17")
def test_a_repeat_after_three_years() -> None:
    """T-001-12: three years after the latest consult, or another policy, or the agreed day."""
    assert [date(2029, 3, 2)] == days(moments(case(), library()), MomentKind.REPEAT)
    assert [date(2027, 3, 2)] == days(moments(case(), library(repeat_years=1)), MomentKind.REPEAT)
    assert [date(2028, 1, 10)] == days(
        moments(case(answer("herhaaldatum", "2028-01-10")), library()), MomentKind.REPEAT
    )
    assert [] == days(
        moments(case(answer("herhaaldatum", "", AnswerState.REFUSED)), library()),
        MomentKind.REPEAT,
    )


@pytest.mark.requirement("000-R03")
def test_contact_in_weeks_thirteen_twenty_six_and_forty_two() -> None:
    """From 5 January 2026 the weeks 13, 26 and 42 of absence start on these Mondays."""
    found = moments(
        case(first_sick_day=date(2026, 1, 5), timing=Timing.EARLY, day=date(2026, 1, 20)),
        library(),
    )

    assert [date(2026, 3, 30), date(2026, 6, 29), date(2026, 10, 19)] == days(
        found, MomentKind.CONTACT
    )
    assert "Contact rond week 13" in [moment.text for moment in found]


@pytest.mark.requirement("000-R01")
def test_without_absence_there_is_no_calendar_of_absence() -> None:
    """A preventive case has no contact weeks and no statutory moments."""
    assert [MomentKind.CALL, MomentKind.REPEAT] == [
        moment.kind for moment in moments(case(), library())
    ]


def test_the_law_of_employees_is_not_for_the_self_employed() -> None:
    """A self-employed worker in absence has contact weeks, but no statutory moments."""
    sick = {"first_sick_day": date(2026, 1, 5), "day": date(2026, 1, 20)}
    employee = moments(case(**sick), library())
    own = moments(case(**sick, context=WorkContext.SELF_EMPLOYED), library())

    assert date(2026, 2, 16) in days(employee, MomentKind.STATUTORY)
    assert [] == days(own, MomentKind.STATUTORY)
    assert 3 == len(days(own, MomentKind.CONTACT))


def test_a_later_consult_meets_what_was_due() -> None:
    """A consult on the day itself meets it, one the day before does not."""
    agreed = answer("vervolgdatum", "2026-04-13")

    def second(day: date) -> Consult:
        return Consult(id="c2", case_id="case", day=day)

    on_time = moments(case(agreed, second(date(2026, 4, 13))), library())
    early = moments(case(agreed, second(date(2026, 4, 12))), library())
    assert [] == days(on_time, MomentKind.FOLLOW_UP)
    assert [date(2026, 4, 13)] == days(early, MomentKind.FOLLOW_UP)
    assert [date(2029, 4, 13)] == days(on_time, MomentKind.REPEAT)


def test_the_latest_consult_is_the_latest_by_day() -> None:
    """Repeat and call follow from the latest day, in whatever order consults were stored."""
    earlier = Consult(id="c0", case_id="case", day=date(2025, 3, 2))

    found = moments(case(earlier), library())

    assert [date(2026, 3, 16)] == days(found, MomentKind.CALL)
    assert [date(2029, 3, 2)] == days(found, MomentKind.REPEAT)


@pytest.mark.parametrize(
    ("kind", "status", "consult", "left"),
    [
        ("call", Progress.DONE, "c", 0),
        ("call", Progress.AGREED, "c", 1),
        ("repeat", Progress.DONE, "c", 1),
        ("call", Progress.DONE, "c0", 1),
    ],
)
def test_a_call_that_was_made_is_met(kind: str, status: Progress, consult: str, left: int) -> None:
    """An action of the same kind in the same consult that is done settles the moment."""
    made = Action(id="x", case_id="case", consult_id=consult, kind=kind, status=status)

    assert left == len(days(moments(case(made), library()), MomentKind.CALL))


@pytest.mark.parametrize(("days_after", "left"), [(-1, 1), (0, 0), (1, 0)])
def test_a_call_made_for_that_day_or_later_counts(days_after: int, left: int) -> None:
    """One of another consult settles it when it was for the day of the moment, not for before."""
    due = TALK + timedelta(days=14 + days_after)
    made = Action(
        id="x", case_id="case", consult_id="c0", kind="call", status=Progress.DONE, due=due
    )

    assert left == len(days(moments(case(made), library()), MomentKind.CALL))


def test_a_closed_case_only_asks_for_the_repeat() -> None:
    """After closing, nobody is called; three years later one looks again together."""
    found = moments(
        case(
            answer("vervolgdatum", "2026-04-13"),
            closed=date(2026, 3, 20),
            first_sick_day=date(2026, 3, 1),
        ),
        library(),
    )

    assert [MomentKind.REPEAT] == [moment.kind for moment in found]


@pytest.mark.requirement("001-R04")
@pytest.mark.parametrize("state", [ConsentState.REFUSED, ConsentState.WITHDRAWN])
def test_who_does_not_take_part_is_left_alone(state: ConsentState) -> None:
    """After a no or a withdrawal nothing is due."""
    said = Consent(id="p", case_id="case", scope=ConsentScope.PARTICIPATE, state=state)

    assert () == moments(case(said), library())


def test_moments_come_earliest_first() -> None:
    """Whatever they follow from, moments are in order of day."""
    found = moments(case(first_sick_day=date(2026, 2, 2)), library())

    assert sorted(moment.day for moment in found) == [moment.day for moment in found]
    assert {MomentKind.CALL, MomentKind.CONTACT, MomentKind.STATUTORY, MomentKind.REPEAT} == {
        moment.kind for moment in found
    }


def test_a_case_without_a_consult_day_asks_for_nothing() -> None:
    """Before the day of the consult is known nothing follows from it."""
    assert () == moments(case(day=None), library())


@pytest.mark.parametrize(
    ("day", "years", "expected"),
    [
        (date(2026, 3, 2), 3, date(2029, 3, 2)),
        (date(2028, 2, 29), 3, date(2031, 2, 28)),
        (date(2028, 2, 29), 4, date(2032, 2, 29)),
    ],
)
def test_years_later(day: date, years: int, expected: date) -> None:
    """The same day of the year; 29 February falls back to the 28th."""
    assert expected == years_later(day, years)
