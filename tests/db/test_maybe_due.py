"""The store finds every case in which something may be due, and few others."""

import random
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from assistant.case.changes import added
from assistant.case.records import (
    Action,
    Answer,
    Assignment,
    Case,
    Consent,
    Consult,
    Record,
    Worker,
    new_id,
)
from assistant.case.words import AnswerState, ConsentScope, ConsentState, Progress
from assistant.consult.steps import FOLLOW_UP_DAY, REPEAT_DAY
from assistant.content.library import Library
from assistant.planning.due import due, windows
from db.vault import Vault
from tests.db.samples import NOW

TODAY = date(2026, 11, 23)
UNTIL = date(2026, 11, 29)
YEARS = 5 * 365


def _case(chance: random.Random) -> Iterator[Record]:
    """A case with some consults, answers and the rest, anywhere in the last five years."""

    def day() -> date:
        return TODAY + timedelta(chance.randrange(-YEARS, 30))

    def maybe(share: float) -> bool:
        return chance.random() < share

    worker = Worker(id=new_id())
    case = Case(id=new_id(), worker_id=worker.id, closed=day() if maybe(0.3) else None)
    yield from (worker, case)
    yield Assignment(id=new_id(), case_id=case.id, first_sick_day=day() if maybe(0.5) else None)
    yield Consent(
        id=new_id(),
        case_id=case.id,
        scope=ConsentScope.PARTICIPATE,
        state=ConsentState.WITHDRAWN if maybe(0.1) else ConsentState.GIVEN,
    )
    for _ in range(chance.randrange(3)):
        held = chance.choice((day(), day(), day(), None, TODAY + timedelta(3)))
        consult = Consult(id=new_id(), case_id=case.id, day=held)
        own = {"case_id": case.id, "consult_id": consult.id}
        yield consult
        for question in (FOLLOW_UP_DAY, REPEAT_DAY):
            state = chance.choice((AnswerState.ANSWERED, AnswerState.REFUSED))
            value = day().isoformat() if state is AnswerState.ANSWERED else ""
            if maybe(0.4):
                yield Answer(id=new_id(), **own, question=question, state=state, value=value)
        if maybe(0.2):
            yield Action(id=new_id(), **own, kind="call", due=day(), status=Progress.DONE)


def _filled(vault: Vault, cases: int) -> list[str]:
    chance = random.Random(20261123)  # noqa: S311 - cases, no secret
    records = [record for _ in range(cases) for record in _case(chance)]
    vault.cases.commit("Vullen", tuple(added(record, NOW) for record in records))
    return [record.id for record in records if isinstance(record, Case)]


@pytest.mark.requirement("000-R03")
def test_nothing_that_is_due_is_missed(vault: Vault, library: Library) -> None:
    """Of 400 cases, what the store finds gives the same moments as reading every case whole."""
    ids = _filled(vault, 400)
    every = {id_: due(vault.cases.load(id_), library, TODAY, UNTIL) for id_ in ids}
    expected = {id_: moments for id_, moments in every.items() if moments}
    found = vault.cases.maybe_due(windows(library, TODAY, UNTIL))
    kinds = {moment.kind for moments in expected.values() for moment in moments}
    assert {"contact", "statutory", "call", "follow_up", "repeat", "planned"} == kinds
    assert expected == {
        file.case.id: moments for file in found if (moments := due(file, library, TODAY, UNTIL))
    }


def test_few_others_are_read(vault: Vault, library: Library) -> None:
    """Of 400 cases over five years the store reads less than half."""
    ids = _filled(vault, 400)
    assert len(vault.cases.maybe_due(windows(library, TODAY, UNTIL))) < len(ids) / 2
