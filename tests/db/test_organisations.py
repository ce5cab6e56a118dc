from datetime import date

import pytest

from assistant.case.changes import added, changed
from assistant.case.lists import SeenLoad
from assistant.case.organisation import Finding, Intervention
from assistant.case.records import (
    Case,
    Consent,
    Consult,
    GroupFact,
    Organisation,
    TaskLoad,
    Worker,
)
from assistant.case.words import ConsentScope, ConsentState
from assistant.store import Vault
from tests.db.samples import DAY, NOW

YEAR = (date(2026, 1, 1), date(2026, 12, 31))


def told(vault: Vault, state: ConsentState, *, confirmed: bool = True) -> None:
    """A consult of somebody who told that the work asks 18 kg of lifting."""
    here = {"case_id": "k", "consult_id": "c"}
    records = (
        Organisation(id="o"),
        Worker(id="w"),
        Case(id="k", worker_id="w", organisation_id="o", job="Kok"),
        Consult(id="c", case_id="k", day=DAY, confirmed=DAY if confirmed else None),
        Consent(id="t", case_id="k", scope=ConsentScope.GROUP, state=state, on=DAY),
        TaskLoad(id="l", **here, factor="tillen", intensity=18.0),
        GroupFact(id="s", **here, person="w", organisation_id="o", day=DAY, indicator="spoken"),
        GroupFact(
            id="b", **here, person="w", organisation_id="o", day=DAY, indicator="bottleneck:tillen"
        ),
    )
    vault.cases.commit("x", tuple(added(record, NOW) for record in records))


def test_a_task_is_seen_once_with_its_function(vault: Vault) -> None:
    """However many facts a consult gives, each load of it is read once."""
    told(vault, ConsentState.GIVEN)

    assert (SeenLoad("w", "Kok", "tillen", 18.0, "c"),) == vault.cases.seen_loads("o", *YEAR)


@pytest.mark.parametrize(
    ("state", "confirmed", "first"),
    [
        (ConsentState.WITHDRAWN, True, YEAR[0]),
        (ConsentState.GIVEN, False, YEAR[0]),
        (ConsentState.GIVEN, True, date(2026, 6, 1)),
    ],
)
def test_who_does_not_count_is_not_seen(
    vault: Vault,
    state: ConsentState,
    confirmed: bool,  # noqa: FBT001 - a value of the table above
    first: date,
) -> None:
    """Withdrawn, never confirmed, or outside the period: nothing of it is in a profile."""
    told(vault, state, confirmed=confirmed)

    assert () == vault.cases.seen_loads("o", first, YEAR[1])


def test_records_of_an_organisation_are_its_own(vault: Vault) -> None:
    """What is kept about one organisation is not that of another, and belongs to no case."""
    mine = Intervention(id="i", organisation_id="o", text="Vaste diensten", due=DAY)
    others = Finding(id="f", organisation_id="elders", text="Iets")
    vault.cases.commit("x", (added(mine, NOW), added(others, NOW)))
    vault.cases.commit("y", changed(mine, NOW, owner="HR"))

    found = vault.cases.about_organisation("o")

    assert ["HR"] == [each.owner for each in found.all(Intervention)]
    assert () == found.all(Finding)
    query = "SELECT count(*) FROM history WHERE case_id IS NOT NULL"
    assert 0 == vault._database.raw.execute(query).fetchone()[0]
