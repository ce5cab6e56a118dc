import random
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from assistant.case.changes import added
from assistant.case.lists import SeenFact
from assistant.case.records import Case, Consent, Consult, GroupFact, Record, Worker
from assistant.case.words import ConsentScope, ConsentState
from assistant.store import Vault
from tests.db.samples import NOW

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
STATES = (ConsentState.GIVEN,) * 4 + (
    ConsentState.REFUSED,
    ConsentState.WITHDRAWN,
    ConsentState.UNASKED,
)


@pytest.mark.parametrize("seed", range(4))
def test_what_is_counted_is_what_each_record_says(vault: Vault, seed: int) -> None:
    """Looking at every fact by itself, one after the other, gives the same as the query."""
    chance = random.Random(seed)  # noqa: S311 - a figure, no secret
    records = [record for number in range(25) for record in _someone(number, chance)]
    chance.shuffle(records)
    vault.cases.commit("x", tuple(added(record, NOW) for record in records))

    expected = [
        SeenFact(each.person, each.consult_id, each.unit_id, each.day, each.indicator, each.side)
        for each in records
        if isinstance(each, GroupFact) and _counts(each, records)
    ]

    assert expected
    assert sorted(expected, key=repr) == sorted(vault.cases.group_facts("o", FIRST, LAST), key=repr)


def _counts(fact: GroupFact, records: list[Record]) -> bool:
    """Whether a fact may be counted, by the words of the store's contract."""
    cases = {each.id: each for each in records if isinstance(each, Case)}
    confirmed = {each.id for each in records if isinstance(each, Consult) and each.confirmed}
    said = [
        each
        for each in records
        if isinstance(each, Consent)
        and each.scope is ConsentScope.GROUP
        and each.state is not ConsentState.UNASKED
    ]
    here = [each for each in said if each.case_id == fact.case_id]
    anywhere = [each for each in said if cases[each.case_id].worker_id == fact.person]
    return (
        fact.organisation_id == "o"
        and fact.day is not None
        and FIRST <= fact.day <= LAST
        and fact.consult_id in confirmed
        and all(_last(each) is ConsentState.GIVEN for each in (here, anywhere))
    )


def _last(said: list[Consent]) -> ConsentState:
    """The last word by its day and then as it was stored; as good as no when there is none."""
    if not said:
        return ConsentState.REFUSED
    place = max(range(len(said)), key=lambda at: (said[at].on or date.min, at))
    return said[place].state


def _someone(number: int, chance: random.Random) -> Iterator[Record]:
    """A worker with one or two cases, in each a few words on consent and a few talks."""
    worker = f"w{number}"
    yield Worker(id=worker)
    for case in (f"{worker}.{n}" for n in range(chance.choice((1, 1, 2)))):
        yield Case(id=case, worker_id=worker, organisation_id="o")
        for n in range(chance.randrange(4)):
            yield Consent(
                id=f"{case}.{n}",
                case_id=case,
                scope=chance.choice((ConsentScope.GROUP,) * 3 + (ConsentScope.PARTICIPATE,)),
                state=chance.choice(STATES),
                on=_day(chance),
            )
        for talk in (f"{case}.t{n}" for n in range(chance.randrange(3))):
            confirmed = chance.choice((None, FIRST, FIRST))
            yield Consult(id=talk, case_id=case, day=FIRST, confirmed=confirmed)
            for n, indicator in enumerate(("spoken", "bottleneck:tillen", "theme:own")):
                yield GroupFact(
                    id=f"{talk}.{n}",
                    case_id=case,
                    consult_id=talk,
                    person=worker,
                    organisation_id=chance.choice(("o", "o", "o", "elders")),
                    unit_id=chance.choice((None, "u", "v")),
                    day=_day(chance),
                    indicator=indicator,
                    side=chance.choice(("work", "health", "private")),
                )


def _day(chance: random.Random) -> date | None:
    """None, or a day of which a few are the same and a few lie outside the period."""
    return chance.choice((None, *(FIRST + timedelta(days=90 * n) for n in range(-1, 6))))
