from datetime import date
from typing import Any

import pytest

from assistant.case.file import CaseFile
from assistant.case.records import (
    Answer,
    Assignment,
    Case,
    Consent,
    Record,
    Worker,
    kind_of,
)
from assistant.case.words import AnswerState, ConsentScope, ConsentState
from assistant.content.library import Library
from assistant.content.model import PolicyValue
from assistant.content.standard import standard
from assistant.privacy.retention import keeping, with_own_terms

CLOSED = date(2026, 3, 2)


def policy(id_: str, value: float) -> PolicyValue:
    return PolicyValue(id=id_, title="", value=value, unit="jaar", basis="keuze")


def library(*own: PolicyValue) -> Library:
    values = (policy("retention_years", 2), *own)
    return Library(packs=(), tables={"policy": {value.id: value for value in values}})


def case(*records: Record, **fields: Any) -> CaseFile:
    rows: dict[str, dict[str, Record]] = {}
    for record in (
        Worker(id="w"),
        Case(id="case", worker_id="w", **fields),
        Assignment(id="a", case_id="case", form="werkscangesprek"),
        *records,
    ):
        rows.setdefault(kind_of(type(record)), {})[record.id] = record
    return CaseFile(rows)


def agreed(question: str, day: str, state: AnswerState = AnswerState.ANSWERED) -> Answer:
    return Answer(
        id=question, case_id="case", consult_id="c", question=question, state=state, value=day
    )


def taking_part(state: ConsentState) -> Consent:
    return Consent(id="m", case_id="case", scope=ConsentScope.PARTICIPATE, state=state)


def test_the_standard_term_is_two_years() -> None:
    """Dossier 5.5 proposes two years as default, as no statute names a term; the packs say so."""
    found = keeping(case(closed=CLOSED), standard())

    assert date(2028, 3, 2) == found.until
    assert "keuze" == found.term.basis


def test_an_open_case_has_no_last_day() -> None:
    """The term of a case that is not closed has not begun."""
    found = keeping(case(), library())

    assert (None, None) == (found.since, found.until)
    assert not found.over(date(2099, 1, 1))
    assert found.days_left(CLOSED) is None


@pytest.mark.parametrize("question", ["vervolgdatum", "herhaaldatum"])
def test_an_agreed_later_day_moves_the_term(question: str) -> None:
    """A repeat or follow-up that was agreed begins the term, so that it stays possible."""
    found = keeping(case(agreed(question, "2029-03-02"), closed=CLOSED), library())

    assert (date(2029, 3, 2), date(2031, 3, 2)) == (found.since, found.until)


def test_an_agreed_earlier_day_does_not() -> None:
    """A follow-up before the closing shortens nothing."""
    found = keeping(case(agreed("vervolgdatum", "2026-01-05"), closed=CLOSED), library())

    assert CLOSED == found.since


def test_a_day_nobody_wants_does_not_count() -> None:
    """A repeat the worker did not want moves nothing."""
    wanted_not = agreed("herhaaldatum", "2029-03-02", AnswerState.REFUSED)

    assert CLOSED == keeping(case(wanted_not, closed=CLOSED), library()).since


@pytest.mark.parametrize("state", [ConsentState.WITHDRAWN, ConsentState.REFUSED])
def test_without_the_worker_no_repeat_counts(state: ConsentState) -> None:
    """T-001-15: who withdraws is not kept for a repeat, and the case should go."""
    found = keeping(
        case(agreed("herhaaldatum", "2029-03-02"), taking_part(state), closed=CLOSED), library()
    )

    assert CLOSED == found.since
    assert found.over(CLOSED)


def test_the_case_goes_the_day_after_its_last() -> None:
    """On the last day the case is still kept, the day after it should go."""
    found = keeping(case(closed=CLOSED), library())

    assert not found.over(date(2028, 3, 2))
    assert found.over(date(2028, 3, 3))
    assert (0, -1) == (found.days_left(date(2028, 3, 2)), found.days_left(date(2028, 3, 3)))


def test_a_hold_keeps_the_case() -> None:
    """A case with a reason to keep it longer does not go, whatever its term."""
    found = keeping(
        case(taking_part(ConsentState.WITHDRAWN), closed=CLOSED, hold="klacht"), library()
    )

    assert "klacht" == found.hold
    assert not found.over(date(2099, 1, 1))


def test_blanks_are_no_reason() -> None:
    """A hold of spaces alone keeps nothing."""
    assert keeping(case(closed=CLOSED, hold="  "), library()).over(date(2099, 1, 1))


def test_a_form_may_have_its_own_term() -> None:
    """A pack may give one kind of assignment a term of its own."""
    own = policy("retention_years.werkscangesprek", 5)

    assert date(2031, 3, 2) == keeping(case(closed=CLOSED), library(own)).until


def test_a_leap_day_ends_on_the_28th() -> None:
    """Two years after 29 February 2028 is 28 February 2030."""
    assert date(2030, 2, 28) == keeping(case(closed=date(2028, 2, 29)), library()).until


@pytest.mark.parametrize(
    ("years", "until", "ground"),
    [
        ("5", date(2031, 3, 2), "afgesproken met de opdrachtgever"),
        ("", date(2028, 3, 2), ""),
        ("0", date(2028, 3, 2), ""),
        ("21", date(2028, 3, 2), ""),
        ("x", date(2028, 3, 2), ""),
    ],
)
def test_a_term_of_ones_own_for_one_kind_of_assignment(
    years: str, until: date, ground: str
) -> None:
    """A term within bounds counts for its form, with its ground; anything else leaves it be."""
    settings = {
        "retention_years.werkscangesprek": years,
        "retention_ground.werkscangesprek": "afgesproken met de opdrachtgever",
        "retention_years.spreekuur": "9",
    }
    found = keeping(case(closed=CLOSED), with_own_terms(standard(), settings))

    assert until == found.until
    assert ground == (found.term.source if ground else "")
