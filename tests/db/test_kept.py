"""The store says in one query how long each case is kept, as reading every case whole does."""

import random
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from assistant.case.changes import added
from assistant.case.records import (
    Answer,
    Assignment,
    Case,
    Consent,
    Consult,
    Record,
    Worker,
    new_id,
)
from assistant.case.words import AnswerState, ConsentScope, ConsentState
from assistant.consult.steps import FOLLOW_UP_DAY, REPEAT_DAY
from assistant.content.library import Library
from assistant.privacy.retention import Keeping, ending, expiring, keeping, kept_row
from db.vault import Vault
from tests.db.samples import NOW

TODAY = date(2026, 11, 23)
YEARS = 5 * 365


def _case(chance: random.Random, number: int) -> Iterator[Record]:
    """A case, closed or not, with days agreed and things said about taking part."""

    def day(first: int = -YEARS) -> date:
        return TODAY + timedelta(chance.randrange(first, 30))

    worker = Worker(id=new_id())
    closed = day() if chance.random() < 0.6 else None
    hold = chance.choice(("", "", "", " ", "lopende klacht"))
    case = Case(
        id=new_id(), number=f"2026-{number:03}", worker_id=worker.id, closed=closed, hold=hold
    )
    yield from (worker, case, Assignment(id=new_id(), case_id=case.id, form="werkscangesprek"))
    for state in chance.choices(list(ConsentState), k=chance.randrange(3)):
        scope = chance.choice(
            (ConsentScope.PARTICIPATE, ConsentScope.PARTICIPATE, ConsentScope.GROUP)
        )
        yield Consent(id=new_id(), case_id=case.id, scope=scope, state=state)
    consult = Consult(id=new_id(), case_id=case.id)
    yield consult
    for question in (FOLLOW_UP_DAY, REPEAT_DAY):
        state = chance.choice((AnswerState.ANSWERED, AnswerState.REFUSED))
        value = chance.choice((day(-YEARS).isoformat(), (TODAY + timedelta(400)).isoformat(), ""))
        if chance.random() < 0.3:
            yield Answer(
                id=new_id(), case_id=case.id, consult_id=consult.id, question=question,
                state=state, value=value,
            )  # fmt: skip


@pytest.fixture
def read(vault: Vault, library: Library) -> dict[str, Keeping]:
    """How long each of 400 cases is kept, by its number, each read whole."""
    chance = random.Random(20261123)  # noqa: S311 - cases, no secret
    records = [record for number in range(400) for record in _case(chance, number)]
    vault.cases.commit("Vullen", tuple(added(record, NOW) for record in records))
    cases = [record for record in records if isinstance(record, Case)]
    return {case.number: keeping(vault.cases.load(case.id), library) for case in cases}


@pytest.mark.requirement("000-R52")
def test_no_case_whose_term_ends_is_missed(
    vault: Vault, library: Library, read: dict[str, Keeping]
) -> None:
    """Of 400 cases exactly those are given that are over or nearly over, without a hold."""
    expected = {n: kept for n, kept in read.items() if kept.over(TODAY) or kept.nearly(TODAY)}
    found = expiring(vault.cases, library, TODAY)
    assert expected == {row.number: kept for row, kept in found}
    days = [kept.until or date.min for _row, kept in found]
    assert sorted(days) == days
    assert {True, False} == {kept.over(TODAY) for kept in expected.values()}


def test_held_cases_are_looked_at_too(
    vault: Vault, library: Library, read: dict[str, Keeping]
) -> None:
    """What there is to look at is what expires and every case that is held with a reason."""
    expected = {row.number for row, _kept in expiring(vault.cases, library, TODAY)}
    expected |= {number for number, kept in read.items() if kept.hold}
    assert expected == {row.number for row, _kept in ending(vault.cases, library, TODAY)}


def test_a_row_says_what_the_case_says(vault: Vault, read: dict[str, Keeping]) -> None:
    """Every row the store gives holds what reading that case whole gives."""
    rows = vault.cases.kept(date.max)
    assert {row.number for row in rows} == {
        number for number, kept in read.items() if kept.since or kept.hold or kept.withdrawn
    }
    assert all(kept_row(vault.cases.load(row.id)) == row for row in rows)


def test_few_others_are_read(vault: Vault, library: Library, read: dict[str, Keeping]) -> None:
    """A case that was closed too short ago to end soon is not even read."""
    rows = vault.cases.kept(date(2024, 11, 23) + timedelta(91))
    assert expiring(vault.cases, library, TODAY)
    recent = [row for row in rows if row.closed and row.closed > date(2025, 2, 22)]
    assert all(row.hold.strip() or row.withdrawn for row in recent)
    assert len(rows) < len(read) * 0.8
